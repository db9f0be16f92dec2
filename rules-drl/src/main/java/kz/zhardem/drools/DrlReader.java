package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.zhardem.drools.Rule.Requirement;
import kz.zhardem.spi.Suggestion;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one DRL file by Drools' own parser and enforces the profile on the tree, before Drools compiles anything: a file
 * that passes cannot run code. The profile, and why, is in DESIGN.md.
 */
final class DrlReader {

    private static final Pattern GRANT =
            Pattern.compile("(?<claim>\\$?\\w+)\\s*\\.\\s*grant\\s*\\(\\s*(\"(?<value>[^\"]*)\")?\\s*\\)\\s*;");

    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:no viable alternative at|mismatched) input '(?<input>.*?)'(?:.* in (?<rule>rule .*))?");

    private static final Pattern PROSE = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"", Pattern.DOTALL);

    private static final Pattern STRANGE = Pattern.compile("[^\\x00-\\x7F]+");

    private static final Set<String> ANNOTATIONS = Set.of("law", "edition", "condition");

    private final String file;
    private final Sheet sheet;
    private final Vocabulary vocabulary;
    private final Map<String, DatedValue> values;
    private final Problems problems;

    /**
     * Creates a reader.
     *
     * @param values the dated values that requirements may name
     */
    DrlReader(String file, Sheet sheet, Map<String, DatedValue> values, Problems problems) {
        this.file = file;
        this.sheet = sheet;
        this.vocabulary = Vocabulary.of(sheet.subject());
        this.values = values;
        this.problems = problems;
    }

    /**
     * What the file holds.
     *
     * @param tree as Drools parsed it; null when the build did, and compiled it
     */
    record Content(String packageName, @Nullable PackageDescr tree, List<Rule> rules) {

        static Content none() {
            return new Content("", new PackageDescr(""), List.of());
        }
    }

    Content read(String text) {
        if (checkLetters(text)) {
            return Content.none();
        }
        DrlParser parser = new DrlParser();
        PackageDescr tree;
        try {
            tree = parser.parse(true, text);
        } catch (DroolsParserException e) {
            problems.add(file, 1, "Drools cannot read the file: " + e.getMessage());
            return Content.none();
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
            problems.add(file, Math.max(line, 0), readable(error.getMessage()));
        }
        if (tree == null || parser.hasErrors()) {
            return Content.none();
        }
        checkFile(tree);
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleDescr descr : tree.getRules()) {
            if (!names.add(descr.getName())) {
                problem(descr, "a second rule is named \"" + descr.getName() + "\": names must differ");
            }
            Rule rule = rule(descr);
            if (rule != null) {
                rules.add(rule);
            }
        }
        if (tree.getRules().isEmpty()) {
            problems.add(file, 1, "the file has no rule");
        }
        checkImports(tree, rules);
        return new Content(tree.getName(), tree, List.copyOf(rules));
    }

    /** In place of the parser's own words, which only its authors understand. */
    private static String readable(String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (!unexpected.find()) {
            return "this is not DRL: " + message;
        }
        String input = unexpected.group("input");
        String rule = unexpected.group("rule") == null ? "" : " in " + unexpected.group("rule");
        if (input.equals("<eof>")) {
            return "the file ends too early" + rule + ": every rule closes with \"end\"";
        }
        String hint = RequirementParser.hint(input);
        return "\"" + input + "\" was not expected here" + rule
                + (hint.isEmpty()
                        ? ": look at it and at what stands before it, such as a comma that is missing or left over"
                        : hint);
    }

    /** Finds what looks like a Latin letter, a space or a quote but is none: nobody sees what is wrong with it. */
    private boolean checkLetters(String text) {
        Matcher strange = STRANGE.matcher(withoutProse(text));
        boolean found = false;
        while (strange.find()) {
            String before = text.substring(0, strange.start());
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = strange.start() - before.lastIndexOf('\n');
            int letter = text.codePointAt(strange.start());
            problems.add(
                    file,
                    line,
                    "column " + column + ": \"" + Character.toString(letter) + "\" is a " + Character.getName(letter)
                            + ", which does not belong here, though it may look so: type it again");
            found = true;
        }
        return found;
    }

    /** The text with comments and quoted texts blanked, so that every place stays where it is. */
    private static String withoutProse(String text) {
        return PROSE.matcher(text).replaceAll(prose -> prose.group().replaceAll("[^\n]", " "));
    }

    private void checkFile(PackageDescr tree) {
        if (tree.getName().isBlank()) {
            problems.add(file, 1, "the package is missing: begin with \"package …;\"");
        }
        refuse(tree.getGlobals(), "a global", "rules read the claim only");
        refuse(tree.getFunctions(), "a function", "rules hold no code");
        refuse(tree.getFunctionImports(), "an imported function", "rules hold no code");
        refuse(tree.getAccumulateImports(), "an imported accumulate function", "rules hold no code");
        refuse(tree.getTypeDeclarations(), "a declared type", "the vocabulary is fixed");
        refuse(tree.getEnumDeclarations(), "a declared enum", "the vocabulary is fixed");
        refuse(List.copyOf(tree.getEntryPointDeclarations()), "an entry point", "a rule has one pattern on one claim");
        refuse(List.copyOf(tree.getWindowDeclarations()), "a window", "a rule has one pattern on one claim");
        refuse(tree.getAttributes(), "an attribute for all rules", "rules of a benefit are alternatives without order");
        if (tree.getUnit() != null) {
            problem(tree.getUnit(), "a rule unit is not allowed: a rule has one pattern on one claim");
        }
        for (ImportDescr imported : tree.getImports()) {
            boolean allowed = imported.getTarget().equals(vocabulary.claimTypeName())
                    || vocabulary.properties().stream()
                            .anyMatch(property -> property.constants() != Object.class
                                    && property.constants().getName().equals(imported.getTarget()));
            if (!allowed) {
                problem(
                        imported,
                        "import " + imported.getTarget() + " is not allowed: a benefit for each "
                                + word(sheet.subject()) + " needs " + vocabulary.claimTypeName() + enums());
            }
        }
    }

    /** What Drools would say of a missing import helps nobody. */
    private void checkImports(PackageDescr tree, List<Rule> rules) {
        Set<String> needed = new LinkedHashSet<>();
        if (tree.getRules().stream().anyMatch(this::namesClaimShortly)) {
            needed.add(vocabulary.claimTypeName());
        }
        rules.forEach(rule -> Expression.comparisons(rule.expressions()).stream()
                .map(comparison -> comparison.property().constants())
                .filter(constants -> constants != Object.class)
                .forEach(constants -> needed.add(constants.getName())));
        tree.getImports().forEach(imported -> needed.remove(imported.getTarget()));
        needed.forEach(name -> problems.add(file, 1, "add \"import " + name + ";\" below the package"));
    }

    private boolean namesClaimShortly(RuleDescr rule) {
        return rule.getLhs() != null
                && rule.getLhs().getDescrs().stream()
                        .anyMatch(descr -> descr instanceof PatternDescr pattern
                                && pattern.getObjectType().equals(vocabulary.claimType()));
    }

    private String enums() {
        List<String> names = vocabulary.properties().stream()
                .map(Property::constants)
                .filter(type -> type != Object.class)
                .map(Class::getName)
                .distinct()
                .toList();
        return names.isEmpty() ? "" : ", and perhaps " + String.join(", ", names);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void refuse(List<? extends BaseDescr> found, String what, String why) {
        found.forEach(descr -> problem(descr, what + " is not allowed: " + why));
    }

    private void problem(BaseDescr where, String message) {
        problems.add(file, Math.max(where.getLine(), 1), message);
    }

    private @Nullable Rule rule(RuleDescr descr) {
        if (descr.isQuery()) {
            problem(descr, "a query is not allowed: rules grant");
            return null;
        }
        descr.getAttributes()
                .forEach((name, attribute) -> problem(
                        descr,
                        "rule \"" + descr.getName() + "\": the attribute " + name
                                + " is not allowed: rules of a benefit are alternatives without order, and dates"
                                + " stand in the sheet"));
        if (descr.getParentName() != null) {
            problem(
                    descr,
                    "rule \"" + descr.getName() + "\": \"extends\" is not allowed: state every requirement here");
        }
        Map<String, String> annotations = annotations(descr);
        if (!annotations.containsKey("law")) {
            problem(descr, "rule \"" + descr.getName() + "\": @law( \"…\" ) is missing: say where the rule comes from");
        }
        PatternDescr pattern = pattern(descr);
        if (pattern == null) {
            return null;
        }
        List<String> editions = editions(descr, annotations.get("edition"));
        List<Requirement> requirements = requirements(descr, pattern);
        String grants = grants(descr, pattern);
        return new Rule(
                descr.getName(),
                descr.getLine(),
                DatedValue.places(annotations.getOrDefault("law", "")),
                editions,
                annotations.get("condition"),
                requirements,
                grants);
    }

    /** The editions of the sheet in which a rule holds; none when it names none. */
    private List<String> editions(RuleDescr descr, @Nullable String annotation) {
        if (annotation == null) {
            return List.of();
        }
        List<String> known = sheet.editions().stream().map(Sheet.Edition::name).toList();
        List<String> named = DatedValue.places(annotation);
        named.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        descr,
                        "rule \"" + descr.getName() + "\": \"" + name + "\" is no edition of " + sheet.id() + ".yaml"
                                + Suggestion.of(name, known)));
        return named;
    }

    private Map<String, String> annotations(RuleDescr descr) {
        Map<String, String> annotations = new HashMap<>();
        for (AnnotationDescr annotation : descr.getAnnotations()) {
            Object value = annotation.getValue();
            // Drools keeps or drops the quotes, depending on the build.
            String text = value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
            if (!ANNOTATIONS.contains(annotation.getName())) {
                problem(
                        descr,
                        "@" + annotation.getName() + " is not allowed: a rule has @law( \"…\" ), and perhaps"
                                + " @edition( \"…\" ) and @condition( \"…\" )");
            } else if (text.isBlank()) {
                problem(descr, "@" + annotation.getName() + " takes one text in quotes");
            } else {
                annotations.put(annotation.getName(), text);
            }
        }
        return annotations;
    }

    private @Nullable PatternDescr pattern(RuleDescr descr) {
        List<? extends BaseDescr> lhs =
                descr.getLhs() == null ? List.of() : descr.getLhs().getDescrs();
        String expected = "rule \"" + descr.getName() + "\": \"when\" must be exactly one pattern, such as $claim : "
                + vocabulary.claimType() + "( … )";
        if (lhs.size() != 1 || !(lhs.get(0) instanceof PatternDescr pattern)) {
            problem(descr, expected);
            return null;
        }
        if (pattern.getSource() != null
                || pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()) {
            problem(pattern, expected + ", without \"from\", \"over\" or annotations");
        }
        if (!pattern.getObjectType().equals(vocabulary.claimType())
                && !pattern.getObjectType().equals(vocabulary.claimTypeName())) {
            problem(
                    pattern,
                    "the sheet says that the benefit is for each " + word(sheet.subject())
                            + ", so the pattern must be on " + vocabulary.claimType() + ", not on "
                            + pattern.getObjectType());
            return null;
        }
        if (pattern.getIdentifier() == null) {
            problem(
                    pattern,
                    "name the claim, so that \"then\" can grant: $claim : " + vocabulary.claimType() + "( … )");
        }
        return pattern;
    }

    private List<Requirement> requirements(RuleDescr descr, PatternDescr pattern) {
        List<Requirement> requirements = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            String text = constraint instanceof ExprConstraintDescr expression
                    ? expression.getExpression()
                    : constraint.toString();
            if (constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.POSITIONAL) {
                problem(
                        constraint,
                        "rule \"" + descr.getName() + "\": a requirement ends with a comma, not with \";\"");
                continue;
            }
            try {
                Expression expression = RequirementParser.parse(text, vocabulary, values);
                requirements.add(new Requirement(RequirementParser.normalized(text), expression));
            } catch (RequirementParser.Refused e) {
                problem(constraint, "rule \"" + descr.getName() + "\": " + e.getMessage());
            }
        }
        if (pattern.getConstraint().getDescrs().isEmpty()) {
            problem(pattern, "rule \"" + descr.getName() + "\" has no requirement: it would grant to everyone");
        }
        return List.copyOf(requirements);
    }

    private @Nullable String grants(RuleDescr descr, PatternDescr pattern) {
        String consequence = descr.getConsequence() == null
                ? ""
                : RequirementParser.normalized(descr.getConsequence().toString());
        Matcher grant = GRANT.matcher(consequence);
        int line = descr.getConsequenceLine();
        boolean money = sheet.frequency().isMoney();
        String expected = "rule \"" + descr.getName() + "\": \"then\" must be exactly "
                + (pattern.getIdentifier() == null ? "$claim" : pattern.getIdentifier())
                + (money ? ".grant( \"…\" ); with the name of a value of the sheet" : ".grant();");
        if (!descr.getNamedConsequences().isEmpty()
                || !grant.matches()
                || !grant.group("claim").equals(pattern.getIdentifier())) {
            problems.add(file, line, expected);
            return null;
        }
        String value = grant.group("value");
        if (money != (value != null)) {
            problems.add(file, line, expected + ", because the sheet says: " + word(sheet.frequency()));
            return null;
        }
        DatedValue granted = value == null ? null : sheet.values().get(value);
        if (value != null && granted == null) {
            problems.add(
                    file,
                    line,
                    "rule \"" + descr.getName() + "\": the sheet " + sheet.id() + ".yaml has no value \"" + value + "\""
                            + Suggestion.of(value, sheet.values().keySet()));
        } else if (granted != null && !granted.money()) {
            problems.add(
                    file,
                    line,
                    "rule \"" + descr.getName() + "\": \"" + value + "\" is no money but in "
                            + granted.unit().code());
        }
        return value;
    }
}
