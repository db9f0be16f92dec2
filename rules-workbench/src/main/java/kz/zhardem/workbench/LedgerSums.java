package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Timeline;
import kz.zhardem.workbench.Ledger.Sum;

/** The totals of a ledger. */
final class LedgerSums {

    private final LetterWords words;
    private final Language language;
    private final Timeline timeline;
    private final List<DueMonth> months;

    LedgerSums(LetterWords words, Timeline timeline) {
        this.words = words;
        this.language = words.language();
        this.timeline = timeline;
        this.months = DueMonth.of(timeline);
    }

    /** The months; those that follow each other and are alike in one. */
    List<Sum> months() {
        List<Sum> sums = new ArrayList<>();
        YearMonth first = YearMonth.from(timeline.from());
        for (int i = 0; i < months.size(); i++) {
            Sum sum = sum(months.get(i));
            YearMonth month = months.get(i).month().month();
            boolean alike =
                    !sums.isEmpty() && withoutTime(sums.get(sums.size() - 1)).equals(withoutTime(sum));
            if (alike && months.get(i).month().oneTime().signum() == 0) {
                sums.remove(sums.size() - 1);
            } else {
                first = month;
            }
            sums.add(new Sum(span(first, month), sum.oneTime(), sum.monthly(), sum.remarks()));
        }
        return sums;
    }

    private static Sum withoutTime(Sum sum) {
        return new Sum("", sum.oneTime(), sum.monthly(), sum.remarks());
    }

    private Sum sum(DueMonth month) {
        return new Sum(
                "",
                amount(month.month().oneTime(), !month.oneTimeOpen().isEmpty()),
                amount(month.month().monthly(), !month.monthlyOpen().isEmpty()),
                remarks(month));
    }

    /** The years. */
    List<Sum> years() {
        return timeline.years().stream().map(this::year).toList();
    }

    private Sum year(Timeline.YearTotal year) {
        List<DueMonth> open = months.stream()
                .filter(month -> month.month().month().getYear() == year.year().getValue())
                .filter(month -> !month.month().complete())
                .toList();
        return new Sum(
                year.year().toString(),
                amount(
                        year.oneTime(),
                        open.stream().anyMatch(month -> !month.oneTimeOpen().isEmpty())),
                amount(
                        year.monthly(),
                        open.stream().anyMatch(month -> !month.monthlyOpen().isEmpty())),
                open.isEmpty() ? List.of() : List.of(language.phrase("timeline.openIn", spans(open))));
    }

    /** Months that follow each other as one span. */
    private String spans(List<DueMonth> of) {
        List<String> spans = new ArrayList<>();
        YearMonth first = of.get(0).month().month();
        for (int i = 0; i < of.size(); i++) {
            YearMonth month = of.get(i).month().month();
            boolean last = i + 1 == of.size() || !of.get(i + 1).month().month().equals(month.plusMonths(1));
            if (last) {
                spans.add(span(first, month));
                first = i + 1 == of.size() ? month : of.get(i + 1).month().month();
            }
        }
        return String.join(", ", spans);
    }

    private String span(YearMonth first, YearMonth last) {
        String name = words.formats().month(last);
        return first.equals(last) ? name : words.formats().month(first) + " – " + name;
    }

    /** All that is certain in the period, one-time and monthly payments apart. */
    Sum all() {
        return new Sum(
                "",
                amount(
                        sum(months.stream().map(month -> month.month().oneTime())),
                        months.stream().anyMatch(month -> !month.oneTimeOpen().isEmpty())),
                amount(
                        sum(months.stream().map(month -> month.month().monthly())),
                        months.stream().anyMatch(month -> !month.monthlyOpen().isEmpty())),
                List.of());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Never zero where something is open. */
    private String amount(BigDecimal certain, boolean open) {
        if (DueMonth.isUnknown(certain, open)) {
            return language.word("timeline.unknown");
        }
        String amount = words.formats().amount(certain);
        return open ? language.phrase("timeline.atLeast", amount) : amount;
    }

    /** Why there may be more: a figure that does not reach so far stands for all that waits for it. */
    private List<String> remarks(DueMonth month) {
        List<String> unreached = month.unreached().stream().map(words::silence).toList();
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        Stream.concat(month.oneTimeOpen().stream(), month.monthlyOpen().stream())
                .filter(line -> unreached.isEmpty()
                        || DueMonth.waitsForMore(line, month.month().month()))
                .forEach(line -> waiting.computeIfAbsent(words.title(line.benefit()), title -> new ArrayList<>())
                        .add(line.subject()));
        List<String> remarks = new ArrayList<>(unreached);
        if (!waiting.isEmpty()) {
            remarks.add(language.phrase(
                    "timeline.moreMayBeDue",
                    waiting.entrySet().stream()
                            .map(title -> title.getKey() + " — " + words.subjects(title.getValue()))
                            .collect(Collectors.joining("; "))));
        }
        return remarks;
    }
}
