package kz.zhardem.drools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.*;
import org.jspecify.annotations.Nullable;

/** Stands in for the vocabulary. */
final class Wording {

    Question question(FactPath path, Family family) {
        Type type = type(path.name());
        Class<?> constants = constants(type);
        List<Question.Choice> choices = constants == null
                ? List.of()
                : Arrays.stream(constants.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .map(name -> new Question.Choice(name, LocalText.of(name, name, name)))
                        .toList();
        String text = path + "?";
        return new Question(
                path.toString(),
                LocalText.of(text, text, text),
                kind(type),
                choices,
                path.name().equals("hiv"));
    }

    Question composition(Role role) {
        boolean one = role == Role.MOTHER || role == Role.FATHER;
        String text = role + "?";
        return new Question(
                "members",
                LocalText.of(text, text, text),
                one ? Question.Kind.YES_OR_NO : Question.Kind.NAMES,
                List.of(),
                false);
    }

    static Type type(String fact) {
        return Stream.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .filter(component -> component.getName().equals(fact))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .orElseThrow();
    }

    static @Nullable Class<?> constants(Type type) {
        Type element = type instanceof ParameterizedType set ? set.getActualTypeArguments()[0] : type;
        return element instanceof Class<?> constants && constants.isEnum() ? constants : null;
    }

    private static Question.Kind kind(Type type) {
        if (type == Boolean.class) {
            return Question.Kind.YES_OR_NO;
        }
        if (type == LocalDate.class) {
            return Question.Kind.DATE;
        }
        if (type == BigDecimal.class) {
            return Question.Kind.AMOUNT;
        }
        return type == Integer.class ? Question.Kind.COUNT : Question.Kind.CHOICES;
    }
}
