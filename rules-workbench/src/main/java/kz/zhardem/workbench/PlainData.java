package kz.zhardem.workbench;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a template data and nothing else: records by their components, maps, lists, texts, yes and no. No method can be
 * called from it. Every text is printable on its line, so that none can turn the writing of the page around.
 */
final class PlainData implements ObjectWrapper {

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof TemplateModel ready) {
            return ready;
        }
        if (value instanceof String text) {
            return new SimpleScalar(Printable.line(text));
        }
        if (value instanceof Boolean yes) {
            return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof List<?> list) {
            return new Elements(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new Entries(map);
        }
        if (value instanceof Record record) {
            return new Components(record);
        }
        throw new TemplateModelException("a template cannot show this kind of value");
    }

    private final class Elements implements TemplateSequenceModel {

        private final List<?> list;

        Elements(List<?> list) {
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class Entries implements TemplateHashModel {

        private final Map<?, ?> map;

        Entries(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return map.containsKey(key) ? wrap(map.get(key)) : null;
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }
    }

    private final class Components implements TemplateHashModel {

        private final Record record;

        Components(Record record) {
            this.record = record;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getName().equals(key)) {
                    try {
                        return wrap(component.getAccessor().invoke(record));
                    } catch (ReflectiveOperationException e) {
                        throw new TemplateModelException(e);
                    }
                }
            }
            return null;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
