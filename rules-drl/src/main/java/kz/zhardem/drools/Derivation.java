package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.Subject;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Derives the properties of the vocabulary from a family's facts on one day. A property that bears the name of a fact is
 * that fact; the others are derived here.
 */
final class Derivation {

    static final int MAJORITY = Headcount.MAJORITY;

    /** In years or months: limits above cannot be reached by a date with a year of four digits. */
    private static final int OLDEST = 120_000;

    /** The properties that an income certificate speaks for. */
    private static final Set<String> INCOMES = Set.of("family.incomePerMember", "family.incomePerCountedMember");

    /**
     * Enough decimals that no comparison can tell the quotient from the exact one (an income of whole tiyn divided by n
     * members, and a limit of whole tiyn, are equal or at least 0.01 / n apart) and that even n times the quotient is rounded
     * as the exact one is; few enough that the usual quotient fits into a long, which is reckoned faster.
     */
    private static final int DECIMALS = 13;

    /** As many digits fit into a long in tiyn, too. */
    private static final int WHOLE_DIGITS = 15;

    /** The properties that turn on whether the day that a fact names has come. */
    private static final Set<String> DAYS = Set.of("kandasStatusHeld", "adoptionInForce", "guardianshipInForce");

    private static final String COUNTED_MEMBERS = "family.countedMembers";

    /** How many members count for targeted assistance. */
    static final Property COUNTED =
            Vocabulary.of(Subject.FAMILY).property(COUNTED_MEMBERS).orElseThrow();

    private final Family family;
    private final LocalDate date;
    private final List<Child> children;
    private final Headcount headcount;
    private final OrderOfBirth order;
    private final @Nullable Member mother;
    private final @Nullable Member father;
    private final boolean anyUnborn;

    /** By place, what was derived of the family already. Threads may derive the same twice: what they find is equal. */
    private final @Nullable Knowledge[] ofFamily = new @Nullable Knowledge[PLACES.size()];

    Derivation(Family family, LocalDate date) {
        this.family = family;
        this.date = date;
        List<Child> listed = new ArrayList<>();
        Mother motherListed = null;
        Father fatherListed = null;
        boolean unborn = false;
        List<Member> members = family.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            // Each type of member is asked by itself, which is faster.
            if (member instanceof Child child) {
                listed.add(child);
                unborn |= isLater(child.born());
            } else if (member instanceof Mother one) {
                motherListed = one;
                unborn |= isLater(one.born());
            } else if (member instanceof Father one) {
                fatherListed = one;
                unborn |= isLater(one.born());
            } else {
                unborn |= isLater(member.born());
            }
        }
        this.anyUnborn = unborn;
        // Not a copy: nobody changes it, and it is made for every family.
        this.children = listed;
        this.headcount = new Headcount(family, children, date);
        this.order = new OrderOfBirth(children);
        this.mother = motherListed;
        this.father = fatherListed;
    }

    private boolean isLater(@Nullable LocalDate day) {
        return day != null && day.isAfter(date);
    }

    Family family() {
        return family;
    }

    LocalDate date() {
        return date;
    }

    /** Whether some member is born after the day. */
    boolean isAnyUnborn() {
        return anyUnborn;
    }

    @Nullable
    Member mother() {
        return mother;
    }

    @Nullable
    Member father() {
        return father;
    }

    Headcount headcount() {
        return headcount;
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
        return source(SOURCES, property).of(this, subject);
    }

    private Knowledge kept(int place, Source source) {
        Knowledge kept = ofFamily[place];
        if (kept == null) {
            kept = source.of(this, null);
            ofFamily[place] = kept;
        }
        return kept;
    }

    /** How a property follows from the facts. */
    @FunctionalInterface
    interface Source {

        /**
         * What is known of it.
         *
         * @param subject the member whom the claim is for; null when it is for the family
         */
        Knowledge of(Derivation derivation, @Nullable Member subject);
    }

    /** Of each property of the family that is derived its place among them. */
    private static final Map<String, Integer> PLACES = places();

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        properties()
                .filter(property -> !property.isOfSubject() && isDerived(property))
                .forEach(property -> places.putIfAbsent(property.path(), places.size()));
        return Map.copyOf(places);
    }

    private static Stream<Property> properties() {
        return Vocabulary.all().stream().flatMap(vocabulary -> vocabulary.properties().stream());
    }

    private static final Map<String, Source> SOURCES = sources(Facts::named);

    /** Set up when many families are to be decided. */
    private static final class Compiled {

        private static final Map<String, Source> SOURCES = sources(Facts::compiled);
    }

    private static Map<String, Source> sources(Function<String, Facts> facts) {
        return properties()
                .collect(Collectors.toUnmodifiableMap(
                        Property::path, property -> keptSource(property, facts), (one, same) -> one));
    }

    /** What is derived of the family is derived once. */
    private static Source keptSource(Property property, Function<String, Facts> facts) {
        if (property.isOfSubject()) {
            return ofSubject(property, facts);
        }
        Source source = ofFamily(property, facts);
        if (!isDerived(property)) {
            return source;
        }
        int place = Objects.requireNonNull(PLACES.get(property.path()));
        return (derivation, subject) -> derivation.kept(place, source);
    }

    /** The fact that a property is, to be read of many families; null when it is derived from facts. */
    static @Nullable Facts factOf(Property property) {
        return isDerived(property) ? null : Facts.compiled(property.name());
    }

    private static boolean isDerived(Property property) {
        return property.name().equals("present") || property.isNumber() || DAYS.contains(property.name());
    }

    /** The source of a property, to be asked of many families. */
    static Source source(Property property) {
        return source(Compiled.SOURCES, property);
    }

    private static Source source(Map<String, Source> sources, Property property) {
        return Objects.requireNonNull(sources.get(property.path()), property.path());
    }

    private static Source ofSubject(Property property, Function<String, Facts> facts) {
        return switch (property.name()) {
            case "age", "ageInMonths", "ageInMonthsDayBefore" -> {
                Ageing ageing = Objects.requireNonNull(Ageing.of(property, Set.of()));
                yield (derivation, member) -> age(ageing, subject(member), derivation.date);
            }
            case "birthOrder" -> (derivation, member) -> derivation.order.among((Child) subject(member));
            case "countedOrder" -> (derivation, member) -> derivation.order.counted((Child) subject(member));
            case "adoptionInForce" ->
                (derivation, member) -> derivation.hasCome(
                        FactPath.of(subject(member), "adoptedOn"), ((Child) subject(member)).adoptedOn());
            case "guardianshipInForce" ->
                (derivation, member) -> derivation.hasCome(
                        FactPath.of(subject(member), "guardianshipSince"),
                        ((Child) subject(member)).guardianshipSince());
            default -> {
                Facts fact = facts.apply(property.name());
                yield (derivation, member) -> fact(fact, subject(member));
            }
        };
    }

    private static Member subject(@Nullable Member member) {
        return Objects.requireNonNull(member, "a claim for a member has a subject");
    }

    private static Source ofFamily(Property property, Function<String, Facts> facts) {
        if (property.owner().equals("mother") || property.owner().equals("father")) {
            return ofParent(property, property.owner().equals("mother"), facts);
        }
        Optional<Source> counted = Headcount.source(property);
        return counted.orElseGet(() -> switch (property.name()) {
            case "incomePerMember" -> (derivation, member) -> derivation.incomePerMember();
            case "members" ->
                (derivation, member) -> Known.of(derivation.family.members().size());
            case "kandasStatusHeld" ->
                (derivation, member) ->
                        derivation.hasCome(FactPath.ofFamily("kandasSince"), derivation.family.kandasSince());
            case "incomePerCountedMember" -> (derivation, member) -> derivation.incomePerCountedMember();
            default -> {
                Facts fact = facts.apply(property.name());
                FactPath path = FactPath.ofFamily(fact.name());
                yield (derivation, member) -> {
                    Object value = fact.in(derivation.family);
                    return value == null ? Unknown.of(path) : Known.of(value);
                };
            }
        });
    }

    /** Of a parent who is not there, nothing is true. */
    private static Source ofParent(Property property, boolean mother, Function<String, Facts> facts) {
        if (property.name().equals("present")) {
            return (derivation, member) -> Known.of(derivation.parent(mother) != null);
        }
        Known absent = Known.of(property.anyValue());
        Source source = Headcount.source(property).orElseGet(() -> {
            Facts fact = facts.apply(property.name());
            return (derivation, member) -> fact(fact, Objects.requireNonNull(derivation.parent(mother)));
        });
        return (derivation, member) -> derivation.parent(mother) == null ? absent : source.of(derivation, member);
    }

    private @Nullable Member parent(boolean isMother) {
        return isMother ? mother : father;
    }

    private static Knowledge fact(Facts fact, Member whose) {
        Object value = fact.in(whose);
        return value == null ? Unknown.of(FactPath.of(whose, fact.name())) : Known.of(value);
    }

    /** Whether the day that a fact names has come. */
    private Knowledge hasCome(FactPath fact, @Nullable LocalDate since) {
        return since == null ? Unknown.of(fact) : Known.of(!date.isBefore(since));
    }

    /** In completed years or months. */
    private static Knowledge age(Ageing ageing, Member member, LocalDate day) {
        LocalDate born = member.born();
        return born == null ? Unknown.of(FactPath.of(member, "born")) : Known.of(ageing.age(born, day));
    }

    private Knowledge incomePerMember() {
        BigDecimal income = family.averageMonthlyIncome();
        return income == null
                ? Unknown.of(FactPath.ofFamily(FactPath.INCOME))
                : new Known(share(income, family.members().size()));
    }

    /**
     * An income divided by a number of members, compared without dividing.
     *
     * @param income in tenge
     */
    record Portion(BigDecimal income, int members) {

        /** How it stands to an amount: exactly as the quotient does. */
        int compareTo(BigDecimal amount) {
            if (income.scale() == 0 && amount.scale() == 0) {
                return Long.compare(income.longValue(), amount.longValue() * members);
            }
            return income.compareTo(amount.multiply(BigDecimal.valueOf(members)));
        }
    }

    /** Finds an income per member. */
    @FunctionalInterface
    interface Portions {

        /** The income, if it is known; null when it is not. */
        @Nullable
        Portion of(Derivation derivation);
    }

    /** What finds a property that is an income per member; what finds nothing when it is none. */
    static Portions portions(Property property) {
        return switch (property.path()) {
            case "family.incomePerMember" -> Derivation::portion;
            case "family.incomePerCountedMember" -> {
                Source counted = source(COUNTED);
                yield derivation ->
                        counted.of(derivation, null) instanceof Known known ? derivation.portion(known) : null;
            }
            default -> derivation -> null;
        };
    }

    private @Nullable Portion portion() {
        BigDecimal income = family.averageMonthlyIncome();
        return income == null ? null : new Portion(income, family.members().size());
    }

    private @Nullable Portion portion(Known counted) {
        BigDecimal income = family.averageMonthlyIncome();
        return income == null ? null : new Portion(income, Math.max(1, (Integer) counted.value()));
    }

    /** As long as it is open how many members count, a known income leaves one value for each number of them. */
    private Knowledge incomePerCountedMember() {
        BigDecimal income = family.averageMonthlyIncome();
        Knowledge counted = headcount.countedMembers();
        if (income == null) {
            List<FactPath> facts = new ArrayList<>(List.of(FactPath.ofFamily(FactPath.INCOME)));
            facts.addAll(counted instanceof Unknown open ? open.facts() : List.of());
            return new Unknown(0, Integer.MAX_VALUE, List.copyOf(facts), List.of(), COUNTED_MEMBERS, Map.of());
        }
        if (counted instanceof Known known) {
            return new Known(share(income, (Integer) known.value()));
        }
        Unknown open = (Unknown) counted;
        Map<Integer, Object> shares = new LinkedHashMap<>();
        for (int members = open.atLeast(); members <= open.atMost(); members++) {
            shares.put(members, share(income, members));
        }
        return Set.copyOf(shares.values()).size() == 1
                ? new Known(share(income, open.atMost()))
                : new Unknown(
                        0,
                        Integer.MAX_VALUE,
                        open.facts(),
                        List.of(),
                        COUNTED_MEMBERS,
                        Collections.unmodifiableMap(shares));
    }

    /** Undivided where nobody counts. Whole tenge that come out even in tiyn have no more decimals: they are reckoned faster. */
    private static BigDecimal share(BigDecimal income, int members) {
        if (income.scale() == 0 && income.precision() <= WHOLE_DIGITS) {
            long tiyn = income.longValue() * 100;
            int parts = Math.max(1, members);
            if (tiyn % parts == 0) {
                return BigDecimal.valueOf(tiyn / parts, 2);
            }
        }
        return income.divide(BigDecimal.valueOf(Math.max(1, members)), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Finds the days, past and coming, on which a property changes by time alone. */
    @FunctionalInterface
    interface Turns {

        /**
         * Adds the days.
         *
         * @param subject the member whom the claim is for; null when it is for the family
         */
        void add(Derivation derivation, @Nullable Member subject, Collection<LocalDate> turns);
    }

    /**
     * What finds the days on which a comparison of a property may turn out otherwise by time alone; null when there are none.
     *
     * @param limits the numbers that the property may cross
     */
    static @Nullable Turns turns(Property property, Set<Integer> limits) {
        return switch (property.name()) {
            case "age", "ageInMonths", "ageInMonthsDayBefore" ->
                birthdays(Objects.requireNonNull(Ageing.of(property, limits)));
            case "kandasStatusHeld" -> (derivation, subject, turns) -> addDay(derivation.family, "kandasSince", turns);
            case "adoptionInForce" -> (derivation, subject, turns) -> addDay(subject, "adoptedOn", turns);
            case "guardianshipInForce" -> (derivation, subject, turns) -> addDay(subject, "guardianshipSince", turns);
            default -> {
                Set<Integer> birthdays = Headcount.birthdays(property);
                Turns each = birthdays(Ageing.inYears(property, birthdays));
                yield birthdays.isEmpty()
                        ? null
                        : (derivation, subject, turns) -> {
                            List<Member> members = derivation.family.members();
                            for (int i = 0; i < members.size(); i++) {
                                each.add(derivation, members.get(i), turns);
                            }
                        };
            }
        };
    }

    private static void addDay(@Nullable Object whose, String fact, Collection<LocalDate> turns) {
        if (whose != null && Facts.of(whose, fact).orElse(null) instanceof LocalDate day) {
            turns.add(day);
        }
    }

    private static Turns birthdays(Ageing ageing) {
        List<Integer> limits = ageing.limits();
        return (derivation, member, turns) -> {
            LocalDate born = member == null ? null : member.born();
            if (born != null) {
                for (int i = 0; i < limits.size(); i++) {
                    turns.add(ageing.turn(born, limits.get(i)));
                }
            }
        };
    }

    /**
     * The latest dates of birth with which somebody is just old enough on a day: whoever is born later has not reached a
     * limit yet.
     *
     * @param property what the rules compare with the limits; if it is a count, only its own ages matter
     * @param limits in the property's unit
     */
    static Set<LocalDate> justOldEnough(Property property, Collection<Integer> limits, LocalDate date) {
        boolean inYears = property.unit().equals("years");
        boolean inMonths = property.unit().equals("months");
        ChronoUnit unit = inMonths ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        LocalDate day = property.name().equals("ageInMonthsDayBefore") ? date.minusDays(1) : date;
        return (inYears || inMonths ? limits : Headcount.birthdays(property))
                .stream()
                        .filter(age -> age >= 0 && age <= OLDEST)
                        .map(age -> day.minus(age, unit))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last day for which a property's facts speak; null when they have no end. */
    @Nullable
    LocalDate speaksUntil(Property property) {
        if (!INCOMES.contains(property.path())) {
            return null;
        }
        LocalDate nextQuarter = date.with(date.getMonth().firstMonthOfQuarter())
                .withDayOfMonth(1)
                .plusMonths(3);
        return nextQuarter.minusDays(1);
    }
}
