package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.zhardem.Member;
import kz.zhardem.Question;

/** What a person types as an answer, in whichever of the languages. */
final class TypedAnswer {

    private static final Set<String> YES = Set.of("yes", "y", "да", "д", "иә", "ия");

    private static final Set<String> NO = Set.of("no", "n", "нет", "н", "жоқ", "жок");

    private static final DateTimeFormatter YEAR_FIRST =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A year of four digits, whatever the order. */
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");

    /** Three digits after a comma or a point may be thousands: better ask again than take 18,000 for eighteen. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<whole>[0-9]{1,15}|[0-9]{1,3}(?:[\\s\\h][0-9]{3}){1,4})(?:[.,](?<part>[0-9]{1,2}))?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\h]");

    /** What a terminal sends for a key that is no letter, or bytes that are no UTF-8. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{FFFD}]");

    private TypedAnswer() {}

    /**
     * The answer to a question.
     *
     * @param family who has been told to belong to the family so far
     * @return empty when what was typed is no answer of its kind
     */
    static Optional<Object> read(Question question, List<Member> family, String typed) {
        String text = typed.strip();
        return switch (question.kind()) {
            case YES_OR_NO -> yesOrNo(text.toLowerCase(Locale.ROOT));
            case DATE -> date(text);
            case COUNT -> COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
            case AMOUNT -> amount(text);
            case CHOICE -> choice(question, text).map(value -> FamilyFacts.read(family, question.fact(), value));
            case CHOICES -> choices(question, family, text);
            case NAMES -> names(text);
        };
    }

    private static Optional<Object> yesOrNo(String text) {
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Object> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, text.contains("-") ? YEAR_FIRST : DAY_FIRST));
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Object> amount(String text) {
        return Optional.of(AMOUNT.matcher(text)).filter(Matcher::matches).map(amount -> {
            String whole = SPACE.matcher(amount.group("whole")).replaceAll("");
            String part = amount.group("part");
            return new BigDecimal(part == null ? whole : whole + "." + part);
        });
    }

    /** The value of the choice whose number was typed. */
    private static Optional<String> choice(Question question, String text) {
        int number = COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return number < 1 || number > question.choices().size()
                ? Optional.empty()
                : Optional.of(question.choices().get(number - 1).value());
    }

    private static Optional<Object> choices(Question question, List<Member> family, String text) {
        Set<String> chosen = new LinkedHashSet<>();
        if (!text.equals("0")) {
            for (String piece : SEPARATOR.split(text, -1)) {
                Optional<String> choice = choice(question, piece.strip());
                if (choice.isEmpty()) {
                    return Optional.empty();
                }
                chosen.add(choice.get());
            }
        }
        return Optional.of(FamilyFacts.read(family, question.fact(), List.copyOf(chosen)));
    }

    private static Optional<Object> names(String text) {
        if (UNREADABLE.matcher(text).find()) {
            return Optional.empty();
        }
        if (NO.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(List.of());
        }
        List<String> names = Arrays.stream(SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.stream().allMatch(TypedAnswer::canBeName) ? Optional.of(names) : Optional.empty();
    }

    /** A yes or no, or a sign that means something else in the dialogue, was hardly meant as a name. */
    private static boolean canBeName(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return !YES.contains(word) && !NO.contains(word) && name.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
