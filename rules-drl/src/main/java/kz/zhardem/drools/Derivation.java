package kz.zhardem.drools;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Derives the properties of the vocabulary from a family's facts on one day. A property that bears the name of a fact is
 * that fact; the others are derived here.
 */
final class Derivation {

    static final int MAJORITY = 18;

    /**
     * Enough decimals that no comparison can tell the quotient from the exact one: an income of whole tiyn divided by n
     * members, and a limit of whole tiyn, are equal or at least 0.01 / n apart.
     */
    private static final int DECIMALS = 20;

    private static final Map<Class<?>, Map<String, Method>> FACTS =
            List.of(Mother.class, Father.class, Child.class, OtherMember.class).stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Derivation::accessors));

    private final Family family;
    private final LocalDate date;
    private final List<Child> children;
    private final Map<String, Knowledge> ofFamily = new HashMap<>();

    Derivation(Family family, LocalDate date) {
        this.family = family;
        this.date = date;
        this.children = family.children();
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
    }

    Family family() {
        return family;
    }

    LocalDate date() {
        return date;
    }

    List<Child> children() {
        return children;
    }

    /**
     * What is known of a property.
     *
     * @param subject the member whom the claim is for; null when it is for the family
     */
    Knowledge of(Property property, @Nullable Member subject) {
        String owner = property.owner();
        if (subject != null && (owner.equals("child") || owner.equals("person"))) {
            return ofMember(property, subject);
        }
        return ofFamily.computeIfAbsent(property.path(), path -> ofFamily(property));
    }

    private Knowledge ofMember(Property property, Member member) {
        return switch (property.name()) {
            case "age" -> age(member, ChronoUnit.YEARS);
            case "ageInMonths" -> age(member, ChronoUnit.MONTHS);
            case "birthOrder" -> birthOrder((Child) member);
            default -> fact(property, member);
        };
    }

    private Knowledge ofFamily(Property property) {
        Optional<? extends Member> parent = property.owner().equals("mother") ? family.mother() : family.father();
        return switch (property.path()) {
            case "family.incomePerMember" -> incomePerMember();
            case "family.members" -> new Known(family.members().size());
            case "family.minorChildren" -> count(children, this::minor);
            case "family.minorChildrenWithDisability" ->
                count(children, child -> minor(child).and(child, "disability", child.disability()));
            case "family.idleAdults" -> count(family.members(), this::idle);
            case "mother.minorChildren" -> parent.isPresent() ? count(children, this::minor) : new Known(0);
            case "mother.minorChildrenLivingWithHer" ->
                parent.isPresent()
                        ? count(children, child -> minor(child).and(child, "livesWithMother", child.livesWithMother()))
                        : new Known(0);
            case "mother.present", "father.present" -> new Known(parent.isPresent());
            default -> parent.isPresent() ? fact(property, parent.get()) : new Known(property.anyValue());
        };
    }

    private static Knowledge fact(Property property, Member member) {
        if (!FACTS.getOrDefault(member.getClass(), Map.of()).containsKey(property.name())) {
            throw new IllegalStateException("nothing derives the property " + property.path());
        }
        return fact(member, property.name())
                .<Knowledge>map(Known::new)
                .orElseGet(() -> Unknown.of(FactPath.of(member, property.name())));
    }

    /** A fact about a member, if it is known and a member of that role has it. */
    static Optional<Object> fact(Member member, String name) {
        Method accessor = FACTS.getOrDefault(member.getClass(), Map.of()).get(name);
        if (accessor == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(accessor.invoke(member));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read the fact " + name, e);
        }
    }

    /**
     * In completed years or months. Java's calendar counts the birthday of 29 February on 1 March in common years, which
     * is the rulebook's choice.
     */
    private Knowledge age(Member member, ChronoUnit unit) {
        LocalDate born = member.born();
        return born == null
                ? Unknown.of(FactPath.of(member, "born"))
                : new Known(Math.toIntExact(unit.between(born, date)));
    }

    private Knowledge incomePerMember() {
        BigDecimal income = family.averageMonthlyIncome();
        return income == null
                ? Unknown.of(new FactPath(null, FactPath.INCOME))
                : new Known(
                        income.divide(BigDecimal.valueOf(family.members().size()), DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * As given, or by the birth dates when all listed children's are known; children of one day count in the order
     * listed. As long as a date is open the order itself may still be given, whatever the dates turn out to be.
     */
    private Knowledge birthOrder(Child child) {
        Integer given = child.birthOrder();
        if (given != null) {
            return new Known(given);
        }
        List<FactPath> open = children.stream()
                .filter(one -> one.born() == null)
                .map(one -> FactPath.of(one, "born"))
                .toList();
        if (!open.isEmpty()) {
            return new Unknown(1, Integer.MAX_VALUE, List.of(FactPath.of(child, "birthOrder")), open);
        }
        int order = 1;
        int listed = children.indexOf(child);
        for (int i = 0; i < children.size(); i++) {
            int sooner = compare(children.get(i).born(), child.born());
            if (sooner < 0 || (sooner == 0 && i < listed)) {
                order++;
            }
        }
        return new Known(order);
    }

    private static int compare(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            throw new IllegalStateException("all birth dates are known here");
        }
        return a.compareTo(b);
    }

    /** Whether a member counts: a conjunction of facts. */
    private record Counts(Truth truth, Set<FactPath> open) {

        static Counts of(Truth truth) {
            return new Counts(truth, Set.of());
        }

        Counts and(Member member, String name, @Nullable Boolean fact) {
            if (fact != null) {
                return new Counts(truth.and(Truth.of(fact)), open);
            }
            Set<FactPath> both = new LinkedHashSet<>(open);
            both.add(FactPath.of(member, name));
            return new Counts(truth.and(Truth.UNKNOWN), both);
        }
    }

    private Counts minor(Child child) {
        LocalDate born = child.born();
        return born == null
                ? new Counts(Truth.UNKNOWN, Set.of(FactPath.of(child, "born")))
                : Counts.of(Truth.of(ChronoUnit.YEARS.between(born, date) < MAJORITY));
    }

    private Counts idle(Member member) {
        Boolean working = member.working();
        return adult(member)
                .and(member, "ableToWork", member.ableToWork())
                .and(member, "working", working == null ? null : !working);
    }

    private Counts adult(Member member) {
        LocalDate born = member.born();
        if (member.role() == Role.MOTHER || member.role() == Role.FATHER) {
            return Counts.of(Truth.TRUE);
        }
        return born == null
                ? new Counts(Truth.UNKNOWN, Set.of(FactPath.of(member, "born")))
                : Counts.of(Truth.of(ChronoUnit.YEARS.between(born, date) >= MAJORITY));
    }

    /**
     * How many members count. Each open one adds nothing or one, whatever the others do, so that every number from the
     * smallest to the largest is possible and every open fact can change it.
     */
    private static <M extends Member> Knowledge count(List<M> members, Function<M, Counts> counts) {
        int certain = 0;
        int open = 0;
        Set<FactPath> facts = new LinkedHashSet<>();
        for (M member : members) {
            Counts one = counts.apply(member);
            switch (one.truth()) {
                case TRUE -> certain++;
                case UNKNOWN -> {
                    open++;
                    facts.addAll(one.open());
                }
                case FALSE -> {
                    // adds nothing
                }
            }
        }
        return open == 0 ? new Known(certain) : new Unknown(certain, certain + open, List.copyOf(facts), List.of());
    }

    /**
     * The days, past and coming, on which a property changes by time alone so that a comparison may turn out otherwise.
     *
     * @param limits the numbers that the property may cross
     */
    List<LocalDate> turns(Property property, @Nullable Member subject, Set<Integer> limits) {
        return switch (property.name()) {
            case "age" -> birthdays(subject, limits, ChronoUnit.YEARS);
            case "ageInMonths" -> birthdays(subject, limits, ChronoUnit.MONTHS);
            case "minorChildren", "minorChildrenLivingWithHer", "minorChildrenWithDisability", "idleAdults" ->
                family.members().stream()
                        .flatMap(member -> birthdays(member, Set.of(MAJORITY), ChronoUnit.YEARS).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<LocalDate> birthdays(@Nullable Member member, Set<Integer> ages, ChronoUnit unit) {
        LocalDate born = member == null ? null : member.born();
        return born == null
                ? List.of()
                : ages.stream().map(age -> birthday(born, age, unit)).toList();
    }

    private static LocalDate birthday(LocalDate born, int age, ChronoUnit unit) {
        LocalDate day = born.plus(age, unit);
        return unit.between(born, day) < age ? day.plusDays(1) : day;
    }

    /** The last day for which a property's facts speak; null when they have no end. */
    @Nullable
    LocalDate speaksUntil(Property property) {
        if (!property.path().equals("family.incomePerMember")) {
            return null;
        }
        LocalDate nextQuarter = date.with(date.getMonth().firstMonthOfQuarter())
                .withDayOfMonth(1)
                .plusMonths(3);
        return nextQuarter.minusDays(1);
    }
}
