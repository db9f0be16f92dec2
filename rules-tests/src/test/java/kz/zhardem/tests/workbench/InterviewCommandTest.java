package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.Residence;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseReader;
import kz.zhardem.workbench.CaseWriter;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interview with answers from a pipe, a line each. */
class InterviewCommandTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private final Path folder;

    InterviewCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Run interview(String answers, String... options) {
        List<String> arguments = new ArrayList<>(List.of("interview"));
        Collections.addAll(arguments, options);
        return Run.of(new RealEngine(), answers, arguments.toArray(String[]::new));
    }

    /** About the allowance for conscripts' children, which needs little. */
    private static Run aboutConscripts(String answers, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--rulebook",
                "family-benefits-2006",
                "--date",
                "2006-09-15",
                "--benefit",
                "conscript-child-allowance"));
        Collections.addAll(arguments, options);
        return interview(answers, arguments.toArray(String[]::new));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private Path save(Family family) throws IOException {
        Path file = folder.resolve("known.json");
        return Files.write(file, new CaseWriter().write(new Case("family-benefits-2006", DATE, family)));
    }

    private static Case read(Path file) throws IOException {
        return new CaseReader().read(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @CsvSource({
        "en, yes, no, Conscript, granted, Stopped",
        "ru, да, нет, срочн, назначается, остановлен",
        "kk, иә, жоқ, әскери, тағайындалады, тоқтатылды",
    })
    void asksAndTellsInThreeLanguages(
            String language, String yes, String no, String conscript, String granted, String stopped) {
        String family = lines(no, yes, "Дана", "");
        Run run = aboutConscripts(family + lines(yes, "01.08.2006"), "--lang", language);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsIgnoringCase(conscript)
                .containsPattern(" \\+ .* — Дана: " + granted + ", 1.?339[.,]00 ")
                .doesNotContain(stopped, "interview.");
        String dialogue = run.out().substring(0, run.out().indexOf("sha256"));
        assertThat(dialogue.lines()).allMatch(line -> line.length() <= 80);

        Run early = aboutConscripts(family + lines("!"), "--lang", language);
        assertThat(early.exitCode()).isZero();
        assertThat(early.out()).contains(stopped).doesNotContain("339");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "да", "Д", "иә", "Иә", " ия "})
    void yesIsYesInEveryLanguage(String yes) {
        assertThat(aboutConscripts(lines("no", yes, "Dana", "", yes)).out())
                .contains("Still open: 1")
                .contains("born");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "N", "нет", "н", "жоқ", "Жок"})
    void noIsNoInEveryLanguage(String no) {
        assertThat(aboutConscripts(lines(no, "yes", "Dana", "", no)).out())
                .contains("Dana: refused")
                .contains("Still open: 0");
    }

    /** An interview by rules that read the residence status only. */
    private Run aboutResidence(String... answers) throws IOException {
        Path rules = folder.resolve("rules");
        if (!Files.exists(rules)) {
            BenefitRules.export("family-benefits-2006", rules);
            Files.writeString(rules.resolve("child-under-guardianship.drl"), """
                    package kz.zhardem.madeup;

                    import kz.zhardem.Residence;
                    import kz.zhardem.rules.ChildClaim;

                    rule "Citizen's child"
                        @law( "table, row 4" )
                        when
                            $claim : ChildClaim( family.residence == Residence.CITIZEN )
                        then
                            $claim.grant();
                    end
                    """);
        }
        List<String> arguments = List.of(
                "--rules",
                rules.toString(),
                "--date",
                "2006-09-15",
                "--benefit",
                "child-under-guardianship",
                "--save",
                folder.resolve("residence-" + answers.length + ".json").toString());
        return interview(lines("no", "no", "Dana", "") + lines(answers), arguments.toArray(String[]::new));
    }

    @Test
    void oneOfSeveralIsAnsweredByItsNumber() throws IOException {
        Run run = aboutResidence("8", "0", "1,2", "citizen", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("What is the residence status of the person who applies?")
                .contains("  1  citizen of Kazakhstan\n  2  kandas")
                .contains("  7  person who does not live permanently in Kazakhstan\n  (the number of the one")
                .contains("Dana: holds")
                .contains("Still open: 0");
        assertThat(run.out().split("What is needed: the number of one from the list", -1))
                .hasSize(5);
        assertThat(read(folder.resolve("residence-5.json")).family().residence())
                .isEqualTo(Residence.CITIZEN);
    }

    @Test
    void oneOfSeveralCanBeAnsweredAnewOrLeftOpen() throws IOException {
        Run again = aboutResidence("7", "<", "2");
        assertThat(again.out()).contains("Dana: does not hold");

        Run open = aboutResidence("?");
        assertThat(open.exitCode()).isZero();
        assertThat(open.out()).contains("What is still open depends on what nobody could tell.");

        assertThat(aboutResidence("!", "").out()).contains("Stopped.");
    }

    @Test
    void anInterviewGoesByAllThatIsKnown() throws IOException {
        Family family = Family.builder().add(Child.builder("dana").build()).build();
        Path file = folder.resolve("replay.json");
        Files.write(file, new CaseWriter().write(new Case("family-benefits-2006", DATE, family, DATE)));
        Run run = interview("", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("zhardem: knownOn: expected nothing");
    }

    @Test
    void aWrongAnswerIsToldAndAskedForAgain() {
        Run run = aboutConscripts(lines(
                "perhaps",
                "no",
                "",
                "yes",
                "Dana, Dana",
                "Dana\u001b[D",
                "Dana",
                "",
                "yes",
                "2006-02-30",
                "16.09.2006",
                "1.8.06",
                "2006-8-1"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().split("This answer cannot be used", -1)).hasSize(8);
        assertThat(run.out())
                .contains("What is needed: yes or no.")
                .contains("different names")
                .contains("a date not after 2006-09-15")
                .contains("Dana: granted")
                .doesNotContain("\u001b");
    }

    @Test
    void whatIsNotKnownMayStayOpenButNotWhoBelongsToTheFamily() {
        Run run = aboutConscripts("?\nno\nyes\nDana\n\nyes\n?\n");

        assertThat(run.out())
                .contains("who is not named does not belong to the family")
                .contains("There is nothing more to ask")
                .contains("nobody could tell")
                .doesNotContain("Stopped");
    }

    @Test
    void goesBack() {
        Run run = aboutConscripts("<\nno\nyes\n<\nyes\nDana\n\nyes\n2006-08-01\n");

        assertThat(run.out()).contains("This is the first question").contains("Dana: granted");
        Run changed = aboutConscripts("no\nyes\nDana\n\nyes\n<\nno\n");
        assertThat(changed.out()).contains("Dana: refused");
    }

    @Test
    void amountsAreTypedAsPeopleWriteThem() throws IOException {
        Path file = save(Family.builder().add(Child.builder("dana").build()).build());
        for (String amount : List.of("2060", "2 060,00", "2 060.0", "2\u00a0060")) {
            assertThat(interview(amount + "\n", "--benefit", "low-income-family", file.toString())
                            .out())
                    .as(amount)
                    .contains("the family: holds");
        }
        for (String amount : List.of("2,060", "2.060", "-1", "20 60", "2060 tenge", "1e3", "", "2060,")) {
            assertThat(interview(amount + "\n", "--benefit", "low-income-family", file.toString())
                            .out())
                    .as(amount)
                    .contains("This answer cannot be used");
        }
    }

    @Test
    void choicesAreNumbers() throws IOException {
        Path file = save(Family.builder().add(Mother.builder("aliya").build()).build());
        Path saved = folder.resolve("saved.json");

        Run run = interview(
                "7\n1,x\n\n3, 2\n",
                "--benefit",
                "special-state-allowance",
                "--save",
                saved.toString(),
                file.toString());

        assertThat(run.out().split("This answer cannot be used", -1)).hasSize(4);
        assertThat(run.out()).contains("  5  ").contains("aliya: granted");
        assertThat(read(saved).family().mother().orElseThrow().awards())
                .isEqualTo(Set.of(Award.KUMIS_ALQA, Award.MOTHER_HEROINE));
        assertThat(interview("0\n", "--benefit", "special-state-allowance", file.toString())
                        .out())
                .contains("aliya: refused");
    }

    @Test
    void aConfidentialQuestionIsMarked() throws IOException {
        Path file = save(Family.builder()
                .add(Child.builder("dana").born("2006-08-01").build())
                .build());
        Run run = interview("?\n", "--benefit", "hiv-child-allowance", file.toString());

        assertThat(run.out()).contains("HIV").contains("Confidential: you may leave it open with ?");
        assertThat(interview("", file.toString()).out()).doesNotContain("Confidential:");
    }

    @Test
    void whatWasToldIsSavedAndGoneOnFrom() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");

        Run stopped = aboutConscripts("no\nyes\nДана\n\nyes\n", "--save", first.toString());

        assertThat(stopped.exitCode()).isZero();
        assertThat(stopped.out()).contains("Stopped.").endsWith("The facts are saved in " + first + "\n");
        Family known = Family.builder()
                .add(Father.builder("father").conscript(true).build())
                .add(Child.builder("Дана").build())
                .build();
        assertThat(read(first)).isEqualTo(new Case("family-benefits-2006", DATE, known));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");

        Run resumed = interview(
                "2006-08-01\n",
                "--benefit",
                "conscript-child-allowance",
                "--save",
                second.toString(),
                first.toString());

        assertThat(resumed.out())
                .contains("on 15 September 2006")
                .contains("Дана: granted")
                .doesNotContain("Does the family have");
        assertThat(read(second).family().children().get(0).born()).isEqualTo(LocalDate.of(2006, 8, 1));
    }

    @Test
    void theDayMayBeAnotherThanInTheFile() throws IOException {
        Path file = save(Family.builder()
                .add(Father.builder("marat").conscript(true).build())
                .add(Child.builder("dana").born("2006-08-01").build())
                .build());
        Path saved = folder.resolve("saved.json");

        Run run = interview(
                "",
                "--date",
                "2024-08-01",
                "--benefit",
                "conscript-child-allowance",
                "--save",
                saved.toString(),
                file.toString());

        assertThat(run.out()).contains("dana: refused");
        assertThat(read(saved).date()).isEqualTo("2024-08-01");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = folder.resolve("there.json");
        Files.writeString(file, "mine");

        Run run = aboutConscripts("no\nyes\nDana\n\nyes\n", "--save", file.toString());

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write " + file + ": it exists already\n"));
        assertThat(file).hasContent("mine");
        Path nowhere = folder.resolve("none").resolve("facts.json");
        assertThat(aboutConscripts("no\n", "--save", nowhere.toString()))
                .isEqualTo(new Run(2, "", "zhardem: cannot write " + nowhere + ": there is no such folder\n"));
    }

    @Test
    void thereIsNothingToSaveOfAFamilyThatNobodyToldOf() {
        Path file = folder.resolve("nobody.json");

        Run run = aboutConscripts("yes\n", "--save", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .endsWith("Stopped.\n\nNothing is saved: it has not been told yet who belongs to the family.\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void noIsNobodyAndNoName() {
        Run run = aboutConscripts("no\nyes\nyes\n?, !\nDana, no\nDana\nжоқ\nyes\n2006-08-01\n");

        assertThat(run.out())
                .contains("Dana: granted")
                .doesNotContain("— yes")
                .doesNotContain("— жоқ")
                .doesNotContain("— !");
        assertThat(run.out().split("cannot be used", -1)).hasSize(4);
    }

    /** However it ends, what was told is there. */
    @Test
    void everyAnswerIsSavedAtOnce() {
        Path file = folder.resolve("at-once.json");
        List<Boolean> there = new ArrayList<>();
        InputStream answers = new ByteArrayInputStream("no\nyes\nDana\n\nyes\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int start, int length) {
                there.add(Files.exists(file));
                return super.read(bytes, start, 1);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Zhardem(answers, out, out)
                .run(
                        "interview",
                        "--rulebook",
                        "family-benefits-2006",
                        "--date",
                        "2006-09-15",
                        "--benefit",
                        "conscript-child-allowance",
                        "--save",
                        file.toString());

        assertThat(there).startsWith(false).contains(true);
    }

    @Test
    void onlyTheBenefitsAskedAboutAreShown() {
        Run run = aboutConscripts("no\nyes\nDana\n\nyes\n2006-08-01\n");

        assertThat(run.out()).contains("Allowance for conscripts' children").doesNotContain("Birth grant");
        assertThat(interview("", "--rulebook", "family-benefits-2006", "--benefit", "brith-grant"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "zhardem: the rulebook family-benefits-2006 has no benefit \"brith-grant\"; did you mean"
                                + " \"birth-grant\"?\n"));
    }

    @Test
    void whatIsKnownAtTheEndIsDecidedAsDecideDoes() {
        String example = Cases.example("conscript-father-and-newborn.json");
        Path file = Cases.examples().resolve("conscript-father-and-newborn.json");

        String decided =
                Run.of(new RealEngine(), example, "decide", "--text", "-").out();

        assertThat(interview("", file.toString()).out()).endsWith(decided);
    }

    @Test
    void theRulebookIsThatOfTheFileOrNamed() throws IOException {
        Path file = save(Family.builder().add(Child.builder("dana").build()).build());
        Path rules = folder.resolve("rules");
        BenefitRules.export("family-benefits-2006", rules);

        assertThat(interview("", "--rulebook", "family-benefits-2006", file.toString())
                        .err())
                .contains("leave --rulebook out");
        assertThat(interview("", "--rulebook", "none").err()).contains("none");
        assertThat(interview("!\n", "--date", "2006-09-15", "--rulebook", "family-benefits-2006")
                        .exitCode())
                .isZero();
        assertThat(interview("!\n", "--date", "2006-09-15", "--rules", rules.toString())
                        .exitCode())
                .isZero();
        assertThat(interview("", folder.resolve("missing.json").toString()).err())
                .contains("missing.json: it does not exist");
        assertThat(interview("", "--date", "1997-12-31").exitCode()).isEqualTo(2);
    }

    @Test
    void aNameFromAFileDoesNotMoveTheCursor() throws IOException {
        Path file = folder.resolve("escape.json");
        Files.write(file, Cases.child("\\u001b[2J").getBytes(StandardCharsets.UTF_8));

        assertThat(interview("?\n?\n", file.toString()).out())
                .doesNotContain("\u001b")
                .contains("?[2J");
    }
}
