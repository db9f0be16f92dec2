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

/**
 * The pages of this program: HTML that stands alone. Everything that comes from a case or a rulebook is escaped by the
 * template engine, because the names of the templates end in {@code .ftlh}.
 */
final class Templates {

    private Templates() {}

    /**
     * Fills a template in.
     *
     * @param template the name of its file
     * @param shown what it sees
     */
    static String page(String template, Record shown) {
        StringWriter page = new StringWriter();
        try {
            templates().getTemplate(template).process(shown, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " is wrong", e);
        }
        return page.toString();
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
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
