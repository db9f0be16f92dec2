package kz.zhardem.workbench;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A letter as a page to print and to read on a screen: HTML that stands alone. Everything that comes from a case or a
 * rulebook is escaped by the template engine, because the template's name ends in {@code .ftlh}.
 */
final class DecisionNotice {

    private DecisionNotice() {}

    /** What the template sees: the letter, the words around it, and the phrases with something filled in. */
    private record Page(Letter letter, Map<String, String> words, String asOf, String anotherWay, String by) {

        static Page of(Letter letter) {
            Language language = Language.valueOf(letter.language());
            Letter.Rulebook rulebook = letter.rulebook();
            return new Page(
                    letter,
                    language.group("notice"),
                    language.phrase("notice.asOf", letter.date()),
                    language.word("anotherWay"),
                    language.phrase("notice.by", rulebook.id(), rulebook.version()));
        }
    }

    static String of(Letter letter) {
        StringWriter page = new StringWriter();
        try {
            templates().getTemplate("decision-notice.ftlh").process(Page.of(letter), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template of the notice is wrong", e);
        }
        return page.toString();
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setTemplateLoader(new ClassTemplateLoader(DecisionNotice.class, ""));
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocalizedLookup(false);
        templates.setLocale(Locale.ROOT);
        templates.setObjectWrapper(new PlainData());
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        // Never onto the page or into a log: an error of a template may quote what it was about to print.
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }
}
