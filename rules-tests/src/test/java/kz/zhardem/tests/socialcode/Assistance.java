package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntToLongFunction;
import java.util.function.UnaryOperator;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import org.jspecify.annotations.Nullable;

/** Targeted social assistance, articles 120 to 127. */
final class Assistance {

    static final String BENEFIT = "targeted-social-assistance";

    private static final List<String> SOCIAL_CONTRACT = List.of("SOCIAL_CONTRACT");

    private static final long REFUSED = -1;

    private static final long SILENT = -2;

    private static final int TIYN = 100;

    private static final int CRIMINAL_AGE = 14;

    /** Sums are packed: each count has seven bits. */
    private static final int CHILD_OF_ONE_TO_SIX = 1 << 7;

    private static final int OF_LARGE_FAMILY = 1 << 14;

    private static final int EXEMPTING = 1 << 21;

    private static final int SEVEN_BITS = (1 << 7) - 1;

    private final Family family;

    private final LocalDate date;

    private final boolean underSocialCode;

    private final @Nullable Boolean severalCars;

    private final boolean silent;

    private final long forAChild;

    Assistance(Family family, LocalDate date) {
        this.family = family;
        this.date = date;
        this.underSocialCode = !date.isBefore(Requirements.SOCIAL_CODE);
        // No record names the property that counted before the Social Code.
        this.severalCars = underSocialCode ? family.severalCars() : Boolean.FALSE;
        this.silent = !Rates.assistanceIsTheDifference(date);
        this.forAChild = Rates.assistanceForAChildOfOneToSix(date);
    }

    Answer decide() {
        Requirements simple = new Requirements(date);
        if (underSocialCode) {
            simple.resident(family)
                    .mustBe(false, family.secondDwelling(), "secondDwelling")
                    .mustBe(false, family.businessPremises(), "businessPremises")
                    .mustBe(false, family.buildingPlot(), "buildingPlot")
                    .mustBe(false, family.machinery(), "machinery");
        }
        if (simple.isRefused()) {
            return Answer.refused(BENEFIT, Decision.FAMILY);
        }
        Sum sum = new Sum(shares(underSocialCode && !Boolean.FALSE.equals(severalCars)), Assistance::normal);
        Set<Integer> sums = sum.possible();
        List<World> worlds = worlds(sums);
        Set<Long> answers = new HashSet<>();
        worlds.forEach(world -> sums.forEach(state -> answers.add(answer(state, world))));
        if (answers.equals(Set.of(REFUSED))) {
            return Answer.refused(BENEFIT, Decision.FAMILY);
        }
        SortedSet<String> missing = simple.missing();
        missing.addAll(sum.deciding(worlds.stream()
                .<IntToLongFunction>map(world -> state -> answer(state, world))
                .toList()));
        if (family.averageMonthlyIncome() == null
                && decides(sums, worlds, world -> new World(world.severalCars(), 0, world.line()))) {
            missing.add("averageMonthlyIncome");
        }
        if (family.povertyLine() == null
                && decides(sums, worlds, world -> new World(world.severalCars(), world.income(), 0))) {
            missing.add("povertyLine");
        }
        if (severalCars == null && decides(sums, worlds, world -> new World(false, world.income(), world.line()))) {
            missing.add("severalCars");
        }
        if (!missing.isEmpty() || silent) {
            return Answer.open(BENEFIT, Decision.FAMILY, missing, silent);
        }
        long tenge = answers.iterator().next();
        return condition(Answer.granted(
                BENEFIT, Decision.FAMILY, BigDecimal.valueOf(tenge).setScale(2)));
    }

    /** What is the family's own; money in tiyn. */
    private record World(boolean severalCars, long income, long line) {}

    /** Whether worlds that are alike but for one fact lead to different answers for some sum. */
    private boolean decides(Set<Integer> sums, List<World> worlds, UnaryOperator<World> withoutTheFact) {
        for (int state : sums) {
            Map<World, Long> answers = new HashMap<>();
            for (World world : worlds) {
                long answer = answer(state, world);
                if (answers.merge(withoutTheFact.apply(world), answer, (one, other) -> one) != answer) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The facts; of what is unknown the values at which some number of members is just entitled or not. */
    private List<World> worlds(Set<Integer> sums) {
        Long income = tiyn(family.averageMonthlyIncome());
        Long line = tiyn(family.povertyLine());
        Set<Long> lines = new LinkedHashSet<>();
        if (line != null) {
            lines.add(line);
        } else if (income != null) {
            lines.add(0L);
            for (int sum : sums) {
                int counted = Math.max(1, sum & SEVEN_BITS);
                long least = (income + counted - 1) / counted;
                lines.add(Math.max(0, least - 1));
                lines.add(least);
            }
            lines.add(income + 1_000_000);
        } else {
            lines.add(2_000_000L);
            lines.add(3_000_000L);
        }
        Set<Long> incomes = new LinkedHashSet<>();
        if (income != null) {
            incomes.add(income);
        } else {
            incomes.add(0L);
            for (long possible : lines) {
                for (int sum : sums) {
                    incomes.add(possible * (sum & SEVEN_BITS));
                    incomes.add(possible * (sum & SEVEN_BITS) + 1);
                }
            }
        }
        List<World> worlds = new ArrayList<>();
        for (boolean cars : severalCars == null ? List.of(false, true) : List.of(severalCars)) {
            for (long oneIncome : incomes) {
                for (long oneLine : lines) {
                    worlds.add(new World(cars, oneIncome, oneLine));
                }
            }
        }
        return worlds;
    }

    private static @Nullable Long tiyn(@Nullable BigDecimal tenge) {
        return tenge == null ? null : tenge.movePointRight(2).longValueExact();
    }

    private long answer(int state, World world) {
        int counted = state & SEVEN_BITS;
        long line = Math.multiplyExact(world.line(), counted);
        if (counted == 0 || world.income() > line) {
            return REFUSED;
        }
        if (world.severalCars() && state < LargeFamily.FOUR * OF_LARGE_FAMILY) {
            return REFUSED;
        }
        if (silent) {
            return SILENT;
        }
        int children = state / CHILD_OF_ONE_TO_SIX & SEVEN_BITS;
        long exact = line - world.income() + forAChild * children;
        // Up to the whole tenge.
        return (exact + TIYN - 1) / TIYN;
    }

    /** Of what lets a family have several cars, no more is kept than whether it does. */
    private static int normal(int sum) {
        int ofLargeFamily = Math.min(sum / OF_LARGE_FAMILY & SEVEN_BITS, LargeFamily.FOUR);
        boolean exempt = sum / EXEMPTING > 0;
        int rest = sum & (OF_LARGE_FAMILY - 1);
        return rest + (exempt ? EXEMPTING : ofLargeFamily * OF_LARGE_FAMILY);
    }

    private List<Share> shares(boolean exemptionsCount) {
        List<Share> shares = new ArrayList<>();
        for (Member member : family.members()) {
            List<Choice<?>> facts = new ArrayList<>();
            Choice<Integer> age = age(member);
            Counted counted = new Counted(member, age, facts);
            boolean isChild = member instanceof Child;
            Choice<Boolean> severe = Choice.of(member.id(), "severeDisability", member.severeDisability());
            Choice<Boolean> disability = Choice.of(member.id(), "disability", member.disability());
            LargeFamily.Belongs belongs = new LargeFamily.Belongs(member, age, counted.fullStateSupport);
            if (exemptionsCount) {
                facts.add(severe);
                if (isChild) {
                    facts.add(disability);
                    facts.addAll(belongs.facts());
                }
            }
            shares.add(new Share(facts, () -> {
                int sum = 0;
                if (counted.is()) {
                    sum += 1;
                    sum += forAChild > 0 && isChild && age.get() >= 1 && age.get() <= 6 ? CHILD_OF_ONE_TO_SIX : 0;
                    sum += exemptionsCount && severe.get() ? EXEMPTING : 0;
                }
                if (exemptionsCount && isChild) {
                    sum += disability.get() && age.get() < LargeFamily.ADULT ? EXEMPTING : 0;
                    sum += belongs.is() ? OF_LARGE_FAMILY : 0;
                }
                return normalShare(sum);
            }));
        }
        return shares;
    }

    /** One member exempts once, however often. */
    private static int normalShare(int sum) {
        return sum < EXEMPTING ? sum : (sum & (OF_LARGE_FAMILY - 1)) + EXEMPTING;
    }

    private Choice<Integer> age(Member member) {
        LocalDate born = member.born();
        Integer age = born == null ? null : Ages.years(born, date);
        return Choice.of(Choice.path(member.id(), "born"), age, List.of(0, 3, 10, 15, 20, 30));
    }

    /**
     * Whether a member counts for the assistance, and which facts say so. Nobody serves under 18, and nobody is in prison under
     * 14, whatever is said.
     */
    private static final class Counted {

        private final Choice<Integer> age;

        private final boolean grownUp;

        private final Choice<Boolean> fullStateSupport;

        private final Choice<Boolean> imprisoned;

        private final Choice<Boolean> conscript;

        Counted(Member member, Choice<Integer> age, List<Choice<?>> facts) {
            this.age = age;
            this.grownUp = member instanceof Mother || member instanceof Father;
            this.fullStateSupport = Choice.of(member.id(), "fullStateSupport", member.fullStateSupport());
            this.imprisoned = Choice.of(member.id(), "imprisoned", member.imprisoned());
            this.conscript = Choice.of(member.id(), "conscript", onConscription(member));
            facts.add(fullStateSupport);
            facts.add(imprisoned);
            facts.add(conscript);
            if (!grownUp) {
                facts.add(age);
            }
        }

        private static @Nullable Boolean onConscription(Member member) {
            if (member instanceof Father father) {
                return father.conscript();
            }
            if (member instanceof Child child) {
                return child.conscript();
            }
            return member instanceof OtherMember other ? other.conscript() : Boolean.FALSE;
        }

        boolean is() {
            return !fullStateSupport.get() && !isSo(imprisoned, CRIMINAL_AGE) && !isSo(conscript, LargeFamily.ADULT);
        }

        private boolean isSo(Choice<Boolean> fact, int fromAge) {
            return fact.get() && (grownUp || age.get() >= fromAge);
        }
    }

    /** Articles 121 and 122: without a contract only if nobody is able to work, or the only one who is cares for somebody. */
    private Answer condition(Answer granted) {
        int caring = 1;
        int free = 1 << 7;
        List<Share> shares = new ArrayList<>();
        for (Member member : family.members()) {
            List<Choice<?>> facts = new ArrayList<>();
            Choice<Integer> age = age(member);
            Counted counted = new Counted(member, age, facts);
            boolean parent = member instanceof Mother || member instanceof Father;
            Choice<Boolean> able = Choice.of(member.id(), "ableToWork", member.ableToWork());
            Choice<Boolean> carer = Choice.of(member.id(), "carer", member.carer());
            facts.add(able);
            facts.add(carer);
            shares.add(new Share(facts, () -> {
                boolean counts = counted.is() && able.get() && (parent || age.get() >= LargeFamily.ADULT);
                if (!counts) {
                    return 0;
                }
                return carer.get() ? caring : free;
            }));
        }
        Sum sum = new Sum(shares, number -> number);
        IntToLongFunction contract = state -> state > caring ? 1 : 0;
        SortedSet<String> open = sum.deciding(List.of(contract));
        if (!open.isEmpty()) {
            return granted.onConditionsThatDependOn(open);
        }
        boolean needed = contract.applyAsLong(sum.possible().iterator().next()) > 0;
        return granted.on(needed ? SOCIAL_CONTRACT : List.of());
    }
}
