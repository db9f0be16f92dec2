package kz.zhardem.drools;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
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
     * Enough decimals that no comparison can tell the quotient from the exact one: an income of whole tiyn divided by n
     * members, and a limit of whole tiyn, are equal or at least 0.01 / n apart.
     */
    private static final int DECIMALS = 20;

    private static final String COUNTED_MEMBERS = "family.countedMembers";

    private static final Map<Class<?>, Map<String, Method>> FACTS =
            List.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class).stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Derivation::accessors));

    private final Family family;
    private final LocalDate date;
    private final List<Child> children;
    private final Headcount headcount;
    private final OrderOfBirth order;
    private final Map<String, Knowledge> ofFamily = new HashMap<>();

    Derivation(Family family, LocalDate date) {
        this.family = family;
        this.date = date;
        this.children = family.children();
        this.headcount = new Headcount(family, children, date);
        this.order = new OrderOfBirth(children);
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
            case "age" -> age(member, ChronoUnit.YEARS, date);
            case "ageInMonths" -> age(member, ChronoUnit.MONTHS, date);
            case "ageInMonthsDayBefore" -> age(member, ChronoUnit.MONTHS, date.minusDays(1));
            case "birthOrder" -> order.among((Child) member);
            case "countedOrder" -> order.counted((Child) member);
            case "adoptionInForce" -> hasCome(FactPath.of(member, "adoptedOn"));
            case "guardianshipInForce" -> hasCome(FactPath.of(member, "guardianshipSince"));
            default -> fact(property, member, FactPath.of(member, property.name()));
        };
    }

    private Knowledge ofFamily(Property property) {
        String owner = property.owner();
        boolean family = owner.equals("family");
        Optional<? extends Member> parent = owner.equals("mother") ? this.family.mother() : this.family.father();
        if (property.name().equals("present")) {
            return new Known(parent.isPresent());
        }
        if (!family && parent.isEmpty()) {
            return new Known(property.anyValue());
        }
        return headcount.of(property).orElseGet(() -> switch (property.path()) {
            case "family.incomePerMember" -> incomePerMember();
            case "family.members" -> new Known(this.family.members().size());
            case "family.kandasStatusHeld" -> hasCome(FactPath.ofFamily("kandasSince"));
            case "family.incomePerCountedMember" -> incomePerCountedMember();
            default ->
                family
                        ? fact(property, this.family, FactPath.ofFamily(property.name()))
                        : fact(property, parent.orElseThrow(), FactPath.of(parent.orElseThrow(), property.name()));
        });
    }

    private static Knowledge fact(Property property, Object whose, FactPath path) {
        if (!FACTS.getOrDefault(whose.getClass(), Map.of()).containsKey(property.name())) {
            throw new IllegalStateException("nothing derives the property " + property.path());
        }
        return fact(whose, property.name()).<Knowledge>map(Known::new).orElseGet(() -> Unknown.of(path));
    }

    /** A fact about a member or about the family itself, if it is known and there is such a fact. */
    static Optional<Object> fact(Object whose, String name) {
        Method accessor = FACTS.getOrDefault(whose.getClass(), Map.of()).get(name);
        if (accessor == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(accessor.invoke(whose));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read the fact " + name, e);
        }
    }

    /** Whether the day that a fact names has come. */
    private Knowledge hasCome(FactPath day) {
        return day.get(family)
                .<Knowledge>map(since -> new Known(!date.isBefore((LocalDate) since)))
                .orElseGet(() -> Unknown.of(day));
    }

    /**
     * In completed years or months. Java's calendar counts the birthday of 29 February on 1 March in common years, which
     * is the rulebook's choice.
     */
    private static Knowledge age(Member member, ChronoUnit unit, LocalDate day) {
        LocalDate born = member.born();
        return born == null
                ? Unknown.of(FactPath.of(member, "born"))
                : new Known(Math.toIntExact(unit.between(born, day)));
    }

    private Knowledge incomePerMember() {
        BigDecimal income = family.averageMonthlyIncome();
        return income == null
                ? Unknown.of(FactPath.ofFamily(FactPath.INCOME))
                : new Known(share(income, family.members().size()));
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

    /** Undivided where nobody counts. */
    private static BigDecimal share(BigDecimal income, int members) {
        return income.divide(BigDecimal.valueOf(Math.max(1, members)), DECIMALS, RoundingMode.HALF_EVEN);
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
            case "ageInMonthsDayBefore" ->
                birthdays(subject, limits, ChronoUnit.MONTHS).stream()
                        .map(day -> day.plusDays(1))
                        .toList();
            case "kandasStatusHeld" -> day(family, "kandasSince");
            case "adoptionInForce" -> day(subject, "adoptedOn");
            case "guardianshipInForce" -> day(subject, "guardianshipSince");
            default ->
                family.members().stream()
                        .flatMap(member -> birthdays(member, Headcount.birthdays(property), ChronoUnit.YEARS).stream())
                        .toList();
        };
    }

    private static List<LocalDate> day(@Nullable Object whose, String fact) {
        return whose == null
                ? List.of()
                : fact(whose, fact).stream().map(LocalDate.class::cast).toList();
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
        if (!INCOMES.contains(property.path())) {
            return null;
        }
        LocalDate nextQuarter = date.with(date.getMonth().firstMonthOfQuarter())
                .withDayOfMonth(1)
                .plusMonths(3);
        return nextQuarter.minusDays(1);
    }
}
