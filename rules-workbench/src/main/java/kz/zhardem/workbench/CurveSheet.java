package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.workbench.IncomeCurve.Cliff;
import kz.zhardem.workbench.IncomeCurve.Course;
import kz.zhardem.workbench.IncomeCurve.Point;
import kz.zhardem.workbench.PopulationChart.Mark;
import kz.zhardem.workbench.PopulationChart.Series;
import kz.zhardem.workbench.PopulationSheet.Part;
import kz.zhardem.workbench.PopulationSheet.Row;
import kz.zhardem.workbench.PopulationSheet.Table;

/** What a report says about chosen families. Lives for one sheet. */
final class CurveSheet {

    /** Of the incomes at which nothing happens, one in this many stands in the table. */
    private static final int ONE_IN = 8;

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    private final List<IncomeCurve> curves;
    private final PopulationWords words;
    private final List<PopulationChart> charts;

    CurveSheet(List<IncomeCurve> curves, PopulationWords words, List<PopulationChart> charts) {
        this.curves = curves;
        this.words = words;
        this.charts = charts;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                true,
                words.word("curves"),
                words.word(curves.isEmpty() ? "curvesNone" : "curvesHint"),
                "",
                "",
                List.of()));
        for (int i = 0; i < curves.size(); i++) {
            parts.add(part(i + 1, curves.get(i)));
        }
        return parts;
    }

    private Part part(int number, IncomeCurve curve) {
        String id = words.language() + "-curve-" + number;
        String heading = words.phrase("curve", curve.name());
        String label = words.phrase("chartLabel", heading);
        List<Course> courses = Stream.concat(Stream.of(curve.baseline()), Stream.ofNullable(curve.reform()))
                .toList();
        BigDecimal own = curve.income();
        charts.add(new PopulationChart(
                id,
                PopulationChart.Kind.CURVE,
                label,
                words.word("curveIncome"),
                BigDecimal.ONE,
                List.of(),
                IntStream.range(0, courses.size())
                        .mapToObj(i -> series(name(i), courses.get(i)))
                        .toList(),
                IntStream.range(0, courses.size())
                        .boxed()
                        .flatMap(i -> courses.get(i).cliffs().stream().map(cliff -> mark(i, cliff)))
                        .toList(),
                own == null ? null : new Mark(0, own, BigDecimal.ZERO, words.phrase("curveOwn", brief(own)))));
        boolean open =
                courses.stream().flatMap(course -> course.points().stream()).anyMatch(Point::open);
        return new Part(false, heading, open ? words.word("curveOpen") : "", id, label, tables(curve, courses));
    }

    private String name(int course) {
        return words.word(course == 0 ? "baseline" : "reform");
    }

    private String brief(BigDecimal amount) {
        return words.formats().shortAmount(amount);
    }

    private Series series(String name, Course course) {
        return new Series(
                name,
                course.points().stream().map(Point::income).toList(),
                course.points().stream().map(Point::monthly).toList(),
                course.points().stream()
                        .map(point -> brief(point.income()) + ": " + words.amount(point.monthly()))
                        .toList());
    }

    private Mark mark(int series, Cliff cliff) {
        return new Mark(
                series,
                cliff.income(),
                cliff.monthly(),
                words.phrase("cliffMark", brief(cliff.income()), brief(cliff.loss())));
    }

    private List<Table> tables(IncomeCurve curve, List<Course> courses) {
        List<Row> cliffs = IntStream.range(0, courses.size())
                .boxed()
                .flatMap(i -> courses.get(i).cliffs().stream()
                        .map(cliff -> new Row(
                                name(i),
                                List.of(
                                        words.amount(cliff.income()),
                                        words.amount(cliff.loss()),
                                        String.join(
                                                "; ",
                                                cliff.benefits().stream()
                                                        .map(words::benefit)
                                                        .toList())),
                                false)))
                .toList();
        List<Table> tables = new ArrayList<>();
        tables.add(
                cliffs.isEmpty()
                        ? new Table(words.word("cliffsNone"), List.of(), List.of())
                        : new Table(
                                words.word("cliffs"),
                                Stream.of("cliffRules", "cliffAt", "cliffLoss", "cliffBenefits")
                                        .map(words::word)
                                        .toList(),
                                cliffs,
                                true));
        List<Point> points = curve.baseline().points();
        List<Row> rows = IntStream.range(0, points.size())
                .filter(i -> isTold(points, i) || isOwn(points.get(i), curve))
                .mapToObj(i -> new Row(
                        words.amount(points.get(i).income()),
                        courses.stream()
                                .map(course -> amount(course.points().get(i)))
                                .toList(),
                        false))
                .toList();
        tables.add(new Table(
                words.word("curveTotal"),
                Stream.concat(
                                Stream.of(words.word("at")),
                                IntStream.range(0, courses.size()).mapToObj(this::name))
                        .toList(),
                rows));
        return tables;
    }

    private static boolean isOwn(Point point, IncomeCurve curve) {
        BigDecimal own = curve.income();
        return own != null && own.compareTo(point.income()) == 0;
    }

    private static boolean isTold(List<Point> points, int i) {
        return i % ONE_IN == 0 || i == points.size() - 1 || isStep(points, i) || isStep(points, i + 1);
    }

    /** Whether the point lies one tiyn after the one before it, which only happens where other rules begin to decide. */
    private static boolean isStep(List<Point> points, int i) {
        return i > 0
                && i < points.size()
                && points.get(i).income().subtract(points.get(i - 1).income()).compareTo(TIYN) <= 0;
    }

    private String amount(Point point) {
        return point.open()
                ? words.language().phrase("timeline.atLeast", words.amount(point.monthly()))
                : words.amount(point.monthly());
    }
}
