// What a package writes that uses a client. It must go on compiling when pages say more than they did; `check-emitted` tells.

import AlibabaCloudLamp
import AlibabaCloudRuntime

/// Calls an operation with some of its parameters, each under its label.
func shine(_ client: LampClient) async throws(OperationError<StartLampErrorCode>) -> Int? {
  var request = StartLampRequest(
    lampID: "l-1", color: "amber", mode: .blink, seconds: 10, tag: [.init(key: "room", value: "hall")])
  request.mode = "a value that no page lists"
  request.color = nil
  let reply = try await client.startLamp(request)
  return reply.state == .on ? reply.power : nil
}

/// Makes a response, as tests do.
let reply = StartLampResponse(requestID: "1", power: 40, state: .off)

/// Tells values apart.
func name(of mode: StartLampRequest.Mode) -> String {
  switch mode {
  case .steady: "steady"
  case .blink: "blinking"
  default: mode.rawValue
  }
}

/// Goes through the listed values.
let modes = Set(StartLampRequest.Mode.allCases.map(\.rawValue))

/// Tells all documented errors apart, as the language wants it for what can grow.
func advice(for code: StartLampErrorCode) -> String {
  switch code {
  case .invalidLampIDNotFound: "Look for the lamp."
  case .lampLocked: "Find the key."
  @unknown default: code.rawValue
  }
}

/// Tells one error apart.
func isLocked(_ client: LampClient) async -> Bool {
  do {
    _ = try await client.startLamp(.init(lampID: "l-1"))
    return false
  } catch {
    return error.code == .lampLocked || error.rawCode == "LampLocked"
  }
}

/// Goes through pages, and waits.
func darkLamps(_ client: LampClient) async throws -> [String] {
  var lamps: [String] = []
  for try await lamp in client.describeLamps.items(.init(pageSize: 50, room: "hall")) where lamp.state == .off {
    if let id = lamp.lampID { lamps.append(id) }
  }
  try await client.describeLamps.wait(for: .init(room: "hall"), until: \.state, is: .off)
  return lamps
}
