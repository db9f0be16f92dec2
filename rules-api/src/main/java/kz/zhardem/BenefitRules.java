package kz.zhardem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.zhardem.spi.RulesEngine;

/**
 * The rules of one rulebook, ready to decide. Loading a folder takes a second or two, one of the library's own rulebooks
 * less, deciding well under a millisecond for a common family: load once and keep the instance. In a fresh Java machine the
 * first decision takes half a second and some more take milliseconds; whoever must answer at once decides a few dozen
 * families of different kinds before that. It is immutable, thread-safe, and needs no closing. Between calls it keeps
 * what it has learnt of the rules, within bounds, which never shows but in speed; of families it keeps nothing, but for
 * examples of what was counted ({@link #count}). No argument may be null.
 *
 * <pre>{@code
 * BenefitRules rules = BenefitRules.load("family-benefits-2006");
 * Decisions decisions = rules.decide(family, LocalDate.parse("2006-09-15"));
 * }</pre>
 */
public interface BenefitRules {

    /**
     * Loads a rulebook that comes with the library.
     *
     * @param rulebook its id, one of {@link #available()}
     * @return the rules
     * @throws UnknownRulebookException when there is none of that id
     * @throws EngineNotFoundException when only the API is on the class path
     */
    static BenefitRules load(String rulebook) {
        return engine().load(rulebook);
    }

    /**
     * Loads a rulebook from a folder, for example one made by {@link #export}.
     *
     * @param folder the folder that holds {@code rulebook.yaml}
     * @return the rules
     * @throws RulebookException when the rulebook cannot be used; it tells every problem with file and line
     * @throws EngineNotFoundException when only the API is on the class path
     */
    static BenefitRules load(Path folder) {
        return engine().load(folder);
    }

    /**
     * The rulebooks that come with the library.
     *
     * @return their ids
     * @throws EngineNotFoundException when only the API is on the class path
     */
    static SortedSet<String> available() {
        return engine().rulebooks();
    }

    /**
     * Copies the files of a rulebook that comes with the library, so that they can be edited and loaded from the
     * folder.
     *
     * @param rulebook its id
     * @param folder where to: an empty folder, or one that does not exist yet
     * @throws UnknownRulebookException when there is none of that id
     * @throws java.io.UncheckedIOException when the folder is not empty or cannot be written
     * @throws EngineNotFoundException when only the API is on the class path
     */
    static void export(String rulebook, Path folder) {
        engine().export(rulebook, folder);
    }

    private static RulesEngine engine() {
        return ServiceLoader.load(RulesEngine.class, RulesEngine.class.getClassLoader())
                .findFirst()
                .or(() -> ServiceLoader.load(RulesEngine.class).findFirst())
                .orElseThrow(EngineNotFoundException::new);
    }

    /**
     * Decides every benefit of the rulebook for a family. An answer that is granted or refused never changes however the
     * unknown facts are filled in. A date that is asked for again and again, as a service asks for today, is prepared for
     * while one call, about the sixteenth, takes some milliseconds longer, of the first such date in a Java machine some tenths
     * of a second; whoever the families are, their decisions take microseconds from then on, and are the same.
     *
     * @param family the facts
     * @param date the day as of which ages are counted and values are read
     * @return the decisions
     * @throws InvalidFactsException when a member is born after the date
     * @throws DateNotCoveredException when the law of the date is not known
     */
    Decisions decide(Family family, LocalDate date);

    /**
     * Decides as it would have been decided by what was known of the law on some day: an entry that became known later is
     * left out. The same facts, date, day of knowledge and {@link #version() hash} always give the same answer.
     *
     * @param family the facts
     * @param date the day as of which ages are counted and values are read
     * @param knownOn the day as of whose knowledge the law is read; before or after {@code date}. An entry of which the sheet does
     *     not say since when it was known is taken to be known in time, on every day that may be asked for
     * @return the decisions
     * @throws InvalidFactsException when a member is born after the date
     * @throws DateNotCoveredException when the law of the date is not known
     */
    Decisions decide(Family family, LocalDate date, LocalDate knownOn);

    /**
     * Decides every benefit for each of many families: the same decisions as {@link #decide(Family, LocalDate)} makes. The answers
     * come in the order of the families, each when it is asked for; at most some thousand families are held at a time. A family that cannot be decided does not end the run. A parallel stream is decided on several threads,
     * some thousand families ahead of whoever reads, with all their decisions.
     *
     * @param families the families; need not be finite
     * @param date the day as of which ages are counted and values are read
     * @return what became of each, in order, as a sequential stream
     * @throws DateNotCoveredException when the law of the date is not known
     */
    default Stream<Result<Family>> decideAll(Stream<Family> families, LocalDate date) {
        return decideAll(families, family -> family, date);
    }

    /**
     * Decides every benefit for each of many cases, from which the facts are read on the way, on the thread that decides.
     *
     * @param <T> what a case is read from
     * @param cases the cases; need not be finite
     * @param facts reads the facts of a case, not null; a {@link ZhardemException} that it throws becomes the result of the
     *     case, any other exception ends the run; of a parallel stream some answers before it may then not come any more
     * @param date the day as of which ages are counted and values are read
     * @return what became of each, in order, as a sequential stream
     * @throws DateNotCoveredException when the law of the date is not known
     */
    <T> Stream<Result<T>> decideAll(Stream<T> cases, Function<? super T, Family> facts, LocalDate date);

    /**
     * Counts many families into the classes that these rules tell apart, and some reforms of them.
     *
     * @param <T> what a case is read from
     * @param cases the cases; a parallel stream is counted on several threads
     * @param facts reads the facts of a case; a {@link ZhardemException} that it throws is counted as a failure
     * @param date the day as of which ages are counted and values are read
     * @param reforms further rules by which the families are to be counted, too
     * @return the population
     * @throws DateNotCoveredException when one of the rulebooks does not know the law of the date
     * @throws RulebookException when rules of one of them both hold for a case but grant differently
     */
    <T> Population count(
            Stream<T> cases, Function<? super T, Family> facts, LocalDate date, List<BenefitRules> reforms);

    /**
     * Counts many families into the classes that these rules tell apart.
     *
     * @param families the families
     * @param date the day as of which ages are counted and values are read
     * @return the population
     * @throws DateNotCoveredException when the law of the date is not known
     * @throws RulebookException when rules both hold for a case but grant differently
     */
    default Population count(Stream<Family> families, LocalDate date) {
        return count(families, family -> family, date, List.of());
    }

    /**
     * Counts many families whose facts are columns: the same as counting them one by one, but much faster, because few of
     * them need be made objects. It counts on the thread that calls. A reform that is compared later tells nothing by family
     * ({@link Comparison#families()} is null); count objects with the reform for that.
     *
     * @param families the families; in failures and examples they are numbered from 1
     * @param date the day as of which ages are counted and values are read
     * @return the population
     * @throws DateNotCoveredException when the law of the date is not known
     * @throws RulebookException when rules both hold for a case but grant differently
     */
    Population count(FamilyColumns families, LocalDate date);

    /**
     * Decides for every day of a period, the facts staying as they are. A member who is born within the period belongs to the
     * family from that day on. Days of which the rulebook does not know the law are told as unknown.
     *
     * @param family the facts
     * @param from the first day
     * @param to the last day, not before the first and at most 100 years after it
     * @return what is due over time
     * @throws InvalidFactsException when no member is born by the last day
     * @throws IllegalArgumentException when the period is none or is too long
     */
    Timeline timeline(Family family, LocalDate from, LocalDate to);

    /**
     * Decides for every day of a period by what was known of the law on some day.
     *
     * @param family the facts
     * @param from the first day
     * @param to the last day, not before the first and at most 100 years after it
     * @param knownOn the day as of whose knowledge the law is read
     * @return what is due over time
     * @throws InvalidFactsException when no member is born by the last day
     * @throws IllegalArgumentException when the period is none or is too long
     */
    Timeline timeline(Family family, LocalDate from, LocalDate to, LocalDate knownOn);

    /**
     * Finds the back pay that follows when law was made for days gone by.
     *
     * @param family the facts
     * @param from the first day
     * @param to the last day, not before the first and at most 100 years after it
     * @param knownThen the day as of whose knowledge the family was paid
     * @param knownNow the day as of whose knowledge it should have been paid
     * @return the differences month by month
     * @throws InvalidFactsException when no member is born by the last day
     * @throws IllegalArgumentException when the period is none or is too long
     */
    Arrears arrears(Family family, LocalDate from, LocalDate to, LocalDate knownThen, LocalDate knownNow);

    /**
     * What the rulebook's record of the law holds, and what it does not.
     *
     * @return the coverage
     */
    Coverage coverage();

    /**
     * Starts to find out by questions what a family is due, from nothing.
     *
     * @param date the day as of which ages are counted and values are read
     * @return the interview before its first question
     * @throws DateNotCoveredException when the law of the date is not known
     */
    Interview interview(LocalDate date);

    /**
     * Starts to find out by questions what a family is due, from the facts known.
     *
     * @param family the facts so far; its members are all there are
     * @param date the day as of which ages are counted and values are read
     * @return the interview before its first question
     * @throws InvalidFactsException when a member is born after the date
     * @throws DateNotCoveredException when the law of the date is not known
     */
    Interview interview(Family family, LocalDate date);

    /**
     * Which rules these are.
     *
     * @return id, version and hash
     */
    RulebookVersion version();

    /**
     * The rulebook's name.
     *
     * @return the title
     */
    LocalText title();

    /**
     * What the rulebook decides.
     *
     * @return the benefits, in the order of the decisions
     */
    List<Benefit> benefits();

    /**
     * The values of the rulebook on one day.
     *
     * @param date the day
     * @return every dated value of what is in force on the day, base figures first, then by benefit
     * @throws DateNotCoveredException when the law of the date is not known
     */
    List<ValueInForce> valuesOn(LocalDate date);

    /**
     * What rules can read.
     *
     * @return the terms, by owner
     */
    List<Term> vocabulary();
}
