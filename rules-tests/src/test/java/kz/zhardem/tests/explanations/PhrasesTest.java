package kz.zhardem.tests.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixed phrases of generated sentences: the same in each language, and none that nothing says. */
final class PhrasesTest {

    private static final Path TEXTS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/resources/kz/zhardem/tests");

    /** What only other rules than the shipped ones say: EditedExplanationTest shows it. */
    private static final Set<String> ONLY_OF_EDITED_RULES =
            Set.of("turns-months", "stretch", "silent-from", "silent-until", "rounding-changes", "rounded.NEAREST");

    private static Properties phrases(String language) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(
                        "/kz/zhardem/drools/phrases_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            phrases.load(reader);
        }
        return phrases;
    }

    @Test
    void everyLanguageHasTheSamePhrases() throws IOException {
        assertThat(phrases("kk").keySet())
                .hasSizeGreaterThan(50)
                .isEqualTo(phrases("ru").keySet())
                .isEqualTo(phrases("en").keySet());
    }

    /** A phrase that stands in no text that somebody read is either of no use, or was read by nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyPhraseStandsInAnApprovedText(String language) throws IOException {
        String texts = texts("explanations", "." + language + ".txt") + texts("rulebook/sentences", ".txt");

        phrases(language).forEach((key, phrase) -> {
            if (!ONLY_OF_EDITED_RULES.contains(key)) {
                assertThat(pattern((String) phrase).matcher(texts).find())
                        .as("%s in %s: %s", key, language, phrase)
                        .isTrue();
            }
        });
    }

    /** The phrase with anything in its places. The first letter may be a capital. */
    private static Pattern pattern(String phrase) {
        String fixed = Arrays.stream(phrase.split("\\{[a-z-]+}", -1))
                .map(part -> Pattern.quote(part.replace('\u00A0', ' ').toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(".+"));
        return Pattern.compile(fixed);
    }

    private static String texts(String folder, String ending) throws IOException {
        StringBuilder texts = new StringBuilder();
        List<Path> paths;
        try (Stream<Path> files = Files.list(TEXTS.resolve(folder))) {
            paths = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            texts.append(Files.readString(path).replace('\u00A0', ' ').toLowerCase(Locale.ROOT));
        }
        return texts.toString();
    }
}
