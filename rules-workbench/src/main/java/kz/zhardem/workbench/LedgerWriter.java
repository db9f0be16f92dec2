package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import kz.zhardem.Timeline.Stretch;
import kz.zhardem.workbench.Ledger.Account;
import kz.zhardem.workbench.Ledger.Entry;

/** Puts a timeline into words. Lives for one ledger. */
final class LedgerWriter {

    private final LocalText title;
    private final LetterWords words;
    private final Language language;
    private final Timeline timeline;
    private final List<String> notes = new ArrayList<>();
    private int entries;

    private LedgerWriter(LocalText title, LetterWords words, Timeline timeline) {
        this.title = title;
        this.words = words;
        this.language = words.language();
        this.timeline = timeline;
    }

    /**
     * Writes about what a family is due over time.
     *
     * @param title the rulebook's
     * @param words what to call things, in the language to write in
     * @param timeline what is due
     */
    static Ledger ledger(LocalText title, LetterWords words, Timeline timeline) {
        return new LedgerWriter(title, words, timeline).ledger();
    }

    private Ledger ledger() {
        LedgerSums sums = new LedgerSums(words, timeline);
        List<Account> accounts = timeline.lines().stream()
                .filter(line -> !isNeverDue(line))
                .map(this::account)
                .toList();
        boolean money = timeline.lines().stream()
                .filter(line -> line.frequency() == Frequency.ONE_TIME || line.frequency() == Frequency.MONTHLY)
                .anyMatch(line -> !isNeverDue(line));
        return new Ledger(
                language.name(),
                language.of(title),
                language.phrase(
                        "fromUntil",
                        words.formats().date(timeline.from()),
                        words.formats().date(timeline.to())),
                words.knownOn(timeline.knownOn()),
                new Letter.Rulebook(
                        timeline.rulebook().id(),
                        timeline.rulebook().version(),
                        timeline.rulebook().sha256()),
                unreached(),
                accounts,
                notDue(),
                money ? sums.months() : List.of(),
                money ? sums.years() : List.of(),
                notes);
    }

    /** Whether it is refused on every day that the record of the law reaches. */
    private static boolean isNeverDue(Line line) {
        return line.stretches().stream().anyMatch(stretch -> stretch.outcome() == Outcome.REFUSED)
                && line.stretches().stream()
                        .allMatch(stretch -> stretch.outcome() == Outcome.REFUSED || stretch.decision() == null);
    }

    /** The times for which nothing at all can be told, each once. */
    private List<String> unreached() {
        return timeline.lines().stream()
                .flatMap(line -> line.stretches().stream())
                .filter(stretch -> stretch.decision() == null)
                .flatMap(stretch -> stretch.gaps().stream())
                .distinct()
                .map(gap -> language.phrase("timeline.unreached", words.value(gap.value()), words.silentTime(gap)))
                .toList();
    }

    private List<String> notDue() {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        timeline.lines().stream()
                .filter(LedgerWriter::isNeverDue)
                .forEach(line -> subjects.computeIfAbsent(words.title(line.benefit()), title -> new ArrayList<>())
                        .add(line.subject()));
        return subjects.entrySet().stream()
                .map(title -> title.getKey() + " — " + words.subjects(title.getValue()))
                .toList();
    }

    private Account account(Line line) {
        Set<String> law = new LinkedHashSet<>();
        List<Entry> all = new ArrayList<>();
        for (Stretch stretch : line.stretches()) {
            all.add(entry(line, stretch, law));
        }
        return new Account(
                line,
                words.title(line.benefit()),
                words.subject(line.subject()),
                words.confidential(line.stretches().stream().anyMatch(LedgerWriter::isConfidential)),
                language.word("frequency", line.frequency()),
                all,
                List.copyOf(law));
    }

    private static boolean isConfidential(Stretch stretch) {
        Decision decision = stretch.decision();
        return decision != null
                && Stream.concat(decision.because().stream(), decision.unmet().stream())
                        .anyMatch(Reason::confidential);
    }

    private Entry entry(Line line, Stretch stretch, Set<String> law) {
        entries++;
        List<String> why = new ArrayList<>();
        LocalText change = stretch.why();
        if (change != null) {
            why.add(language.of(change));
        }
        Decision decision = stretch.decision();
        List<String> numbers = new ArrayList<>();
        if (decision != null && stretch.outcome() == Outcome.REFUSED && change == null) {
            decision.unmet().forEach(reason -> why.add(language.of(reason.says())));
        }
        if (decision != null && stretch.outcome() != Outcome.REFUSED) {
            Explanation explanation = decision.explanation();
            explanation
                    .missing()
                    .forEach(missing -> why.add(language.of(missing.question().text())));
            explanation.law().forEach(place -> law.add(language.of(place)));
            explanation.notes().forEach(note -> numbers.add(number(language.of(note))));
        }
        for (Gap gap : stretch.gaps()) {
            why.add(words.silence(gap));
            numbers.add(number(gap.value() + ": " + gap.why()));
        }
        return new Entry(
                stretch,
                Integer.toString(entries),
                words.formats().shortDate(stretch.from()),
                words.formats().shortDate(stretch.to()),
                answer(line, stretch),
                why,
                numbers);
    }

    private String number(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return Integer.toString(notes.indexOf(note) + 1);
    }

    private String answer(Line line, Stretch stretch) {
        if (stretch.amount() != null) {
            return words.tenge(stretch.amount());
        }
        return language.word(line.frequency() == Frequency.STATUS ? "due.status" : "due", stretch.outcome());
    }
}
