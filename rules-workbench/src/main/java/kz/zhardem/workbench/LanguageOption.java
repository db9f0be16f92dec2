package kz.zhardem.workbench;

import picocli.CommandLine.Option;

/** Which language a command speaks to people. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of all that is for people: kk, ru or en (default: en).",
            defaultValue = "en")
    private Language language = Language.en;

    Language chosen() {
        return language;
    }
}
