package org.ser4j.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import org.ser4j.api.AudioClip;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.audio.AudioReader;

/** A service: {@code curl --data-binary @call.wav http://localhost:8080/recognize}. */
public final class RecognitionService implements AutoCloseable {
  private static final int MAX_BYTES = 10_000_000;

  // Thread-safe: all requests share one recogniser.
  private final EmotionRecognizer recognizer = EmotionRecognizer.load();
  private final ThreadPoolExecutor workers;
  final HttpServer server;

  RecognitionService(int port) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    // At most 64 requests wait; then the thread that accepts requests works too, so callers wait.
    ArrayBlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(64);
    workers =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, queue, new CallerRunsPolicy());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/recognize", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      answer(exchange, 413, "at most " + MAX_BYTES + " bytes");
      return;
    }
    try {
      Audio audio = AudioReader.read(body, "the request");
      EmotionResult result =
          recognizer.recognize(
              AudioClip.interleaved(audio.samples(), audio.channels(), audio.sampleRate()));
      StringBuilder text = new StringBuilder(result.verdict().name());
      result
          .scores()
          .forEach(
              s ->
                  text.append(String.format(Locale.ROOT, "\n%s %.3f", s.label(), s.probability())));
      answer(exchange, 200, text.toString());
    } catch (AudioReadException | InvalidAudioException e) {
      answer(exchange, 400, e.getMessage());
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(1); // running requests have a second to finish
    workers.shutdown();
    recognizer.close();
  }

  public static void main(String[] args) throws IOException {
    RecognitionService service = new RecognitionService(8080);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
  }
}
