package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.zhardem.workbench.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The interview as a person holds it: at a terminal, which shows what is typed and hands it over line by line. */
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "its terminal draws the screen anew, so that texts do not come in order")
class TerminalTest {

    private final Path folder;

    TerminalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLongCountShowsHowFarItGot() throws Exception {
        try (Terminal terminal = new Terminal(
                "population", "--generate", "300", "--date", "2006-09-15", "--rulebook", "family-benefits-2006")) {
            terminal.until("zhardem   0% [");
            terminal.until("zhardem 100% [");
            terminal.until(" 300/300 (");
            terminal.until("/s");
            terminal.until("\nFamily benefits of 2006, ");
            terminal.until("Families counted");
            assertThat(terminal.exitCode()).isZero();
        }
    }

    @Test
    void aPersonAnswersInKazakh() throws Exception {
        Path saved = folder.resolve("facts.json");
        try (Terminal terminal = new Terminal(
                "interview",
                "--date",
                "2006-09-15",
                "--lang",
                "kk",
                "--rulebook",
                "family-benefits-2006",
                "--benefit",
                "conscript-child-allowance",
                "--save",
                saved.toString())) {
            answer(terminal, "Отбасында ана бар ма", "жоқ");
            answer(terminal, "Отбасында әке бар ма", "мүмкін");
            terminal.until("Бұл жауап жарамайды. Керегі: иә немесе жоқ.\n> ");
            terminal.type("жоқ" + Terminal.ENTER);
            answer(terminal, "балалардың есімі кім", "<");
            answer(terminal, "Отбасында әке бар ма", "Иә");
            answer(terminal, "балалардың есімі кім", "Әсем, Құралай");
            answer(terminal, "тағы кім бар", "");
            answer(terminal, "Әкесі мерзімді", "иә");
            answer(terminal, "Әсем қашан туған", "01.08.2006");
            terminal.until("+ ");
            terminal.until("Әсем: тағайындалады");
            answer(terminal, "Құралай қашан туған", "?");
            terminal.until("Басқа сұрақ жоқ.");
            terminal.until("сақталды\n");
            assertThat(terminal.exitCode()).isZero();
        }
        assertThat(new CaseReader().read(Files.readAllBytes(saved)).family().children())
                .extracting(child -> child.id() + " " + child.born())
                .containsExactly("Әсем 2006-08-01", "Құралай null");
    }

    @Test
    void theEndOfTheInputStopsTheInterview() throws Exception {
        try (Terminal terminal = new Terminal(
                "interview", "--date", "2006-09-15", "--lang", "ru", "--rulebook", "family-benefits-2006")) {
            answer(terminal, "Есть ли в семье мать", "да");
            terminal.until("Есть ли в семье отец");
            terminal.until("\n> ");
            terminal.type(Terminal.END_OF_INPUT);
            terminal.until("Опрос остановлен.\n");
            assertThat(terminal.exitCode()).isZero();
        }
    }

    private static void answer(Terminal terminal, String question, String keys) throws InterruptedException {
        terminal.until(question);
        terminal.until("\n> ");
        terminal.type(keys + Terminal.ENTER);
        // What is typed is shown.
        terminal.until(keys + "\n");
    }
}
