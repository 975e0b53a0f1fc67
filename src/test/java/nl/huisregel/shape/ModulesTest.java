package nl.huisregel.shape;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import nl.huisregel.Huisregel;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module uses only what stands above it, and only through its door. */
class ModulesTest {

    /** Compiled pages belong to the module whose records they show; the compiler checks those. */
    private final ApplicationModules modules = ApplicationModules.of(Huisregel.class, resideInAPackage("nl.huisregel.pages.."));

    @Test
    void no_module_reaches_past_a_door() {
        modules.verify();
    }
}
