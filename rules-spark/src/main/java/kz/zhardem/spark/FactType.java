package kz.zhardem.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.spi.Suggestion;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/**
 * How a fact of one Java type stands in a column. Every fact may also stand there as text, written as in JSON. A value that
 * cannot be is told by its path, never repeated.
 */
interface FactType {

    /** The column that holds such facts. */
    DataType column();

    /** Whether such facts can be read from a column of another type. */
    default boolean readsFrom(DataType type) {
        return type instanceof StringType || type.getClass() == column().getClass();
    }

    /** What is said of a column that cannot hold such facts. */
    default String expectation() {
        String type = column().catalogString();
        return type.equals("string") ? type : type + " or string";
    }

    /** The fact that a value of such a column states. */
    Object read(String path, Object value);

    /** The value of a fact in its column. */
    default Object write(Object fact) {
        return fact;
    }

    FactType TEXT = new FactType() {
        @Override
        public DataType column() {
            return DataTypes.StringType;
        }

        @Override
        public Object read(String path, Object value) {
            return value;
        }
    };

    FactType YES_OR_NO = new FactType() {
        @Override
        public DataType column() {
            return DataTypes.BooleanType;
        }

        @Override
        public Object read(String path, Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            return switch (value.toString()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new InvalidFactsException(path, "true or false (null when it is unknown)");
            };
        }
    };

    FactType WHOLE_NUMBER = new FactType() {

        private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,19}");

        @Override
        public DataType column() {
            return DataTypes.IntegerType;
        }

        @Override
        public boolean readsFrom(DataType type) {
            return type instanceof StringType || isWhole(type);
        }

        @Override
        public Object read(String path, Object value) {
            if (value instanceof Integer) {
                return value;
            }
            String written = value.toString();
            if (WRITTEN.matcher(written).matches()) {
                BigDecimal number = new BigDecimal(written);
                if (number.compareTo(BigDecimal.valueOf(number.intValue())) == 0) {
                    return number.intValue();
                }
            }
            throw new InvalidFactsException(path, "a whole number");
        }
    };

    FactType AMOUNT = new FactType() {

        // An exponent of more digits would only cost memory.
        private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

        /** What a family's record takes: fifteen digits before the point and two after it. */
        @Override
        public DataType column() {
            return DataTypes.createDecimalType(17, 2);
        }

        @Override
        public boolean readsFrom(DataType type) {
            // Not float and double: an amount that went through one of them may be another amount.
            return type instanceof StringType || type instanceof DecimalType || isWhole(type);
        }

        @Override
        public Object read(String path, Object value) {
            if (value instanceof BigDecimal amount) {
                return amount;
            }
            String written = value.toString();
            if (!WRITTEN.matcher(written).matches()) {
                throw new InvalidFactsException(path, "an amount in tenge, such as 18000.50");
            }
            return new BigDecimal(written);
        }
    };

    FactType DATE = new FactType() {

        private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        @Override
        public DataType column() {
            return DataTypes.DateType;
        }

        @Override
        public Object read(String path, Object value) {
            if (value instanceof LocalDate date) {
                return date;
            }
            // Spark's other class for a day.
            if (value instanceof Date date && isWritable(date.toLocalDate())) {
                return date.toLocalDate();
            }
            String written = value.toString();
            if (!WRITTEN.matcher(written).matches()) {
                throw new InvalidFactsException(path, "a date written YYYY-MM-DD, such as 2006-09-15");
            }
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException e) {
                throw new InvalidFactsException(path, "a date that the calendar has, written YYYY-MM-DD");
            }
        }

        private static boolean isWritable(LocalDate date) {
            return date.getYear() >= 0 && date.getYear() <= 9999;
        }
    };

    /** How the facts of a Java type stand in a column. */
    static FactType of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return new SetOf(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return new OneOf(plain);
        }
        FactType known = Map.of(
                        String.class, TEXT,
                        Boolean.class, YES_OR_NO,
                        Integer.class, WHOLE_NUMBER,
                        BigDecimal.class, AMOUNT,
                        LocalDate.class, DATE)
                .get(type);
        if (known == null) {
            throw new IllegalStateException("no column can hold a " + type.getTypeName());
        }
        return known;
    }

    private static boolean isWhole(DataType type) {
        return type instanceof IntegerType
                || type instanceof LongType
                || type instanceof ShortType
                || type instanceof ByteType;
    }

    /** One of the constants of an enum, by its name. */
    final class OneOf implements FactType {

        private final Map<String, Object> constants = new LinkedHashMap<>();

        OneOf(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        public DataType column() {
            return DataTypes.StringType;
        }

        @Override
        public Object read(String path, Object value) {
            Object constant = constants.get(value.toString());
            if (constant == null) {
                throw new InvalidFactsException(
                        path,
                        "one of " + String.join(", ", constants.keySet())
                                + Suggestion.of(value.toString(), constants.keySet()));
            }
            return constant;
        }

        @Override
        public Object write(Object fact) {
            return ((Enum<?>) fact).name();
        }
    }

    /** A list of different values; as text it is a JSON array of names. */
    final class SetOf implements FactType {

        private static final Pattern WRITTEN = Pattern.compile("\\s*\\[\\s*(\"\\w*\"\\s*(,\\s*\"\\w*\"\\s*)*)?\\]\\s*");

        private static final Pattern QUOTED = Pattern.compile("\"(\\w*)\"");

        private final FactType element;

        SetOf(FactType element) {
            this.element = element;
        }

        @Override
        public DataType column() {
            return DataTypes.createArrayType(element.column());
        }

        @Override
        public boolean readsFrom(DataType type) {
            return type instanceof StringType
                    || (type instanceof ArrayType array && element.readsFrom(array.elementType()));
        }

        @Override
        public Object read(String path, Object value) {
            Set<Object> set = new LinkedHashSet<>();
            for (Object one : values(path, value)) {
                String at = path + "[" + set.size() + "]";
                if (one == null || !set.add(element.read(at, one))) {
                    throw new InvalidFactsException(at, "a value that is not null and not in the list already");
                }
            }
            return set;
        }

        private static List<? extends @Nullable Object> values(String path, Object value) {
            if (!(value instanceof String written)) {
                return SparkLists.of(value);
            }
            if (!WRITTEN.matcher(written).matches()) {
                throw new InvalidFactsException(path, "a list of names ([] for none)");
            }
            return QUOTED.matcher(written).results().map(name -> name.group(1)).toList();
        }

        @Override
        public Object write(Object fact) {
            return ((Set<?>) fact).stream().map(element::write).toArray();
        }
    }
}
