package nl.huisregel.access;

import nl.huisregel.web.Everyone;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with a handler that does not say who may call it: silence must never mean "everybody". */
@Component
class Routes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mapping.getHandlerMethods().values().forEach(Routes::mustSay);
    }

    static void mustSay(HandlerMethod method) {
        if (method.hasMethodAnnotation(Everyone.class) == method.hasMethodAnnotation(For.class)) {
            throw new IllegalStateException(method.getShortLogMessage() + " must carry either @For or @Everyone");
        }
    }
}
