package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.huisregel.access.Accounts;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.school.Register;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A big school takes no more statements than a small one, but for one more of a kind for each five thousand pupils. */
@InSchool
@Import(ManyTest.Counting.class)
@DisplayName("A roster of a big school")
class ManyTest {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    /** What the workers of this application do meanwhile is not counted. */
    private static volatile Thread counted;

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("is read and taken in with as many statements as one of a few")
    void few_statements() {
        int few = statements(50);
        int many = statements(4_000);
        assertThat(many).as("and one that gives the planner fresh statistics").isEqualTo(few + 1).isLessThan(100);
        assertThat(statements(20_000)).isLessThan(few + 40);
    }

    private int statements(int pupils) {
        Administration at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
        byte[] file = Sample.file().many(pupils).bytes();
        STATEMENTS.set(0);
        counted = Thread.currentThread();
        UUID id = at.read(at.petra(), at.school(), Intake.Kind.ROSTER, file);
        at.take(at.petra(), id, Choices.NONE);
        counted = null;
        int statements = STATEMENTS.get();
        assertThat(at.count("enrolment")).isEqualTo(pupils);
        assertThat(intakes.find(at.petra(), id).counts()).isEqualTo(Map.of("asked", 0, "changed", 0, "groups", (pupils + 24) / 25, "left", 0, "missing", 0, "moved", 0, "new", pupils, "same", 0, "staff", 0));
        return statements;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource") ? new Counted(source) : bean;
                }
            };
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, values) -> {
                if (method.getName().equals("prepareStatement") && Thread.currentThread() == counted) {
                    STATEMENTS.incrementAndGet();
                }
                try {
                    return method.invoke(real, values);
                } catch (java.lang.reflect.InvocationTargetException wrong) {
                    throw wrong.getCause();
                }
            });
        }
    }
}
