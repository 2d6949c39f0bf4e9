import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Comes round again and again, until somebody interrupts the tool or asks it to end.
///
/// From then on these signals no longer end the process: the loop over ``stream`` ends, and with it the work that is on its way.
struct WatchTicks {
  /// The rounds; a round that nobody waits for is left out.
  let stream: AsyncStream<Void>
  private let sources: [any DispatchSourceProtocol]

  init(every milliseconds: Int) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.stream = stream
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now(), repeating: .milliseconds(milliseconds))
    timer.setEventHandler { continuation.yield() }
    timer.resume()
    var sources: [any DispatchSourceProtocol] = [timer]
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.finish() }
      source.resume()
      sources.append(source)
    }
    self.sources = sources
  }

  /// Ends the rounds, and keeps them going up to here.
  func stop() { for source in sources { source.cancel() } }
}
