package kz.zhardem.workbench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where days lie in a chart, in hundredths of its width, and what stands on its axis. */
final class ChartScale {

    /** How wide a chart is at least, in pixels of the page; what is written must fit then. */
    static final int NARROWEST = 720;

    /** The width of a digit or a letter, in pixels of the page. */
    private static final double LETTER = 6.4;

    /** The room around a text, in pixels of the page. */
    private static final double ROOM = 8;

    private static final int FEW_DAYS = 62;

    private static final int FEW_MONTHS = 14;

    private static final int MANY_MONTHS = 26;

    private static final int FEW_YEARS = 6;

    private static final int YEAR_LABELS = 14;

    private final LocalDate from;
    private final LocalDate to;
    private final double days;
    private final Language language;

    ChartScale(LocalDate from, LocalDate to, Language language) {
        this.from = from;
        this.to = to;
        this.days = ChronoUnit.DAYS.between(from, to) + 1;
        this.language = language;
    }

    /**
     * A mark on the axis.
     *
     * @param label what stands there; empty for a line alone
     * @param strong whether something longer begins than at others, such as a year among months
     */
    record Tick(String x, String label, boolean strong) {}

    /** Where a day begins; days before the first and after the last lie on the edge. */
    double begin(LocalDate day) {
        double at = ChronoUnit.DAYS.between(from, day) / days * 100;
        return Math.max(0, Math.min(100, at));
    }

    /** Where a day ends. */
    double end(LocalDate day) {
        return day.isBefore(to) ? begin(day.plusDays(1)) : 100;
    }

    /** As it is written into the page. */
    static String percent(double at) {
        return String.format(Locale.ROOT, "%.3f%%", at);
    }

    /** Whether a text has room in so many hundredths of the width. */
    static boolean fits(String text, double room) {
        return width(text) <= room;
    }

    /** Whether a text in small print has room, which needs less around it. */
    static boolean fitsSmall(String text, double room) {
        return (width(text) * NARROWEST - ROOM) / NARROWEST <= room;
    }

    private static double width(String text) {
        return (text.length() * LETTER + ROOM) / NARROWEST * 100;
    }

    /** A place on the axis before it is known which labels have room. */
    private record Place(LocalDate day, String label, boolean strong) {}

    /** The marks of the axis, those labelled whose labels have room. */
    List<Tick> ticks() {
        List<Place> places = places();
        List<Tick> ticks = new ArrayList<>();
        double next = 100;
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            double at = begin(place.day());
            boolean room = !place.label().isEmpty() && at + width(place.label()) <= next;
            if (room) {
                next = at;
            }
            ticks.add(new Tick(percent(at), room ? place.label() : "", place.strong()));
        }
        Collections.reverse(ticks);
        return ticks;
    }

    private List<Place> places() {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        if (days <= FEW_DAYS) {
            return weeks();
        }
        return months <= MANY_MONTHS ? months(months <= FEW_MONTHS ? 1 : 3) : years();
    }

    private List<Place> weeks() {
        List<Place> places = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean month = day.equals(from) || day.getDayOfMonth() == 1;
            if (month) {
                places.add(new Place(day, day.getDayOfMonth() + " " + month(day), true));
            } else if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                places.add(new Place(day, Integer.toString(day.getDayOfMonth()), false));
            }
        }
        return places;
    }

    private List<Place> months(int step) {
        List<Place> places = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate day = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            boolean year = day.equals(from) || month.getMonthValue() == 1;
            boolean told = year || (month.getMonthValue() - 1) % step == 0;
            String label = year ? month(day) + " " + month.getYear() : month(day);
            places.add(new Place(day, told ? label : "", month.getMonthValue() == 1));
        }
        return places;
    }

    private List<Place> years() {
        int step = (to.getYear() - from.getYear()) / YEAR_LABELS + 1;
        List<Place> places = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate day = first.isBefore(from) ? from : first;
            boolean told = (year - from.getYear()) % step == 0;
            places.add(new Place(day, told ? Integer.toString(year) : "", told));
            if (to.getYear() - from.getYear() < FEW_YEARS) {
                Stream.of(4, 7, 10)
                        .map(month -> first.withMonth(month))
                        .filter(quarter -> quarter.isAfter(from) && !quarter.isAfter(to))
                        .forEach(quarter -> places.add(new Place(quarter, "", false)));
            }
        }
        return places;
    }

    private String month(LocalDate day) {
        return language.word("month." + day.getMonthValue());
    }
}
