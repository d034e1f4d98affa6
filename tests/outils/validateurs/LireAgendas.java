import java.nio.file.Files;
import java.nio.file.Path;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;

/** Lit des agendas comme ical4j les lit quand on ne lui demande aucune indulgence. */
public class LireAgendas {
    public static void main(String[] fichiers) throws Exception {
        for (String fichier : fichiers) {
            try (var flux = Files.newInputStream(Path.of(fichier))) {
                Calendar agenda = new CalendarBuilder().build(flux);
                ValidationResult lu = agenda.validate();
                lu.getEntries().forEach(dit -> System.out.println(
                    fichier + " : " + dit.getSeverity() + " " + dit.getContext() + " " + dit.getMessage()));
            } catch (Exception refus) {
                System.out.println(fichier + " : ERROR " + refus.getMessage());
            }
        }
    }
}
