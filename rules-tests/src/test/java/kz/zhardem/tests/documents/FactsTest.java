package kz.zhardem.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import org.junit.jupiter.api.Test;

/** docs/facts.md lists every fact of the records, and no other. */
final class FactsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "facts.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private static List<String> listed(String heading) throws IOException {
        String[] sections = Files.readString(DOCUMENT).split("(?m)^## ", -1);
        String section = Arrays.stream(sections)
                .filter(text -> text.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
        return ROW.matcher(section).results().map(result -> result.group(1)).toList();
    }

    private static List<String> ofMember(String heading) throws IOException {
        List<String> facts = new ArrayList<>(listed("Every member"));
        facts.addAll(listed(heading));
        return facts;
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void theFactsOfTheFamilyAreListed() throws IOException {
        assertThat(listed("Family")).isEqualTo(components(Family.class));
    }

    @Test
    void theFactsOfEachRoleAreListed() throws IOException {
        assertThat(ofMember("Mother")).isEqualTo(components(Mother.class));
        assertThat(ofMember("Father")).isEqualTo(components(Father.class));
        assertThat(ofMember("Child")).isEqualTo(components(Child.class));
        assertThat(ofMember("Other member")).isEqualTo(components(OtherMember.class));
    }
}
