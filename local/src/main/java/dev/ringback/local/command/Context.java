package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.ServiceName;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.AccessApi;
import dev.ringback.local.story.PrivacyApi;
import dev.ringback.local.story.RegistryApi;
import dev.ringback.local.story.SandboxApi;
import dev.ringback.local.story.StarterApi;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What every command works with. */
record Context(Map<String, String> environment, Terminal terminal) {

  static Context standard() {
    return new Context(System.getenv(), Terminal.standard());
  }

  Stack stack(int waitSpeed) {
    return Stack.of(environment, waitSpeed, new PrintedProgress(terminal));
  }

  Stack stack() {
    return stack(1);
  }

  /** A running stack. */
  Stack runningStack() {
    var stack = stack();
    if (!stack.isUp()) {
      throw new Problem(
          "no stack runs in " + stack.home().folder(), "start it with `./ringback up`");
    }
    return stack;
  }

  static SandboxApi sandbox(Stack stack) {
    return new SandboxApi(stack.addresses().sandbox());
  }

  static StarterApi starter(Stack stack) {
    return new StarterApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
  }

  static AccessApi access(Stack stack) {
    return new AccessApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
  }

  static PrivacyApi privacy(Stack stack) {
    return new PrivacyApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
  }

  static RegistryApi registry(Stack stack) {
    return new RegistryApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
  }

  static ServiceName service(String name) {
    return Arrays.stream(ServiceName.values())
        .filter(service -> service.lower().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "there is no service called " + name,
                "name one of "
                    + Arrays.stream(ServiceName.values())
                        .map(ServiceName::lower)
                        .collect(Collectors.joining(", "))));
  }
}
