/** Starts Trino as its own server does. Nothing of Trino is named at compile time, so that any JDK from 17 on compiles it. */
public final class Launcher {
  public static void main(String[] arguments) throws Exception {
    Class<?> server = Class.forName("io.trino.server.Server");
    server.getMethod("start", String.class).invoke(server.getDeclaredConstructor().newInstance(), arguments[0]);
  }
}
