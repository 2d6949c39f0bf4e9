import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// What is read from code in the manner of the vendor's models, in small sources.
@Suite struct TeaModelReaderTests {
  private static let model = """
    public class DoItRequest : Tea.TeaModel {
        public class Tag : Tea.TeaModel {
            public var key: String?
            public override func toMap() -> [String : Any] {
                var map = super.toMap()
                if self.key != nil { map["Key"] = self.key! }
                return map
            }
        }
        public var instanceId: String?
        @available(*, deprecated)
        public var size: Int64?
        public var tag: [DoItRequest.Tag]?
        public var never: Bool?
        public override func validate() throws -> Void {
            try self.validateRequired(self.instanceId, "instanceId")
        }
        public override func toMap() -> [String : Any] {
            var map = super.toMap()
            if self.instanceId != nil { map["InstanceId"] = self.instanceId! }
            if self.size != nil { map["Size"] = self.size! }
            if self.tag != nil {
                var tmp : [Any] = []
                for k in self.tag! { tmp.append(k.toMap()) }
                map["Tag"] = tmp
            }
            if self.never != nil { map["Never"] = self.never! }
            return map
        }
    }
    public class DoItResponseBody : Tea.TeaModel {
        public class Disks : Tea.TeaModel {
            public class Disk : Tea.TeaModel {
                public var diskId: String?
                public override func fromMap(_ dict: [String: Any]) -> Void {
                    if dict.keys.contains("DiskId") && dict["DiskId"] != nil {
                        self.diskId = dict["DiskId"] as! String
                    }
                }
            }
            public var disk: [DoItResponseBody.Disks.Disk]?
            public override func fromMap(_ dict: [String: Any]) -> Void {
                if dict.keys.contains("Disk") && dict["Disk"] != nil {
                    var tmp : [DoItResponseBody.Disks.Disk] = []
                    for v in dict["Disk"] as! [Any] {
                        var model = DoItResponseBody.Disks.Disk()
                        if v != nil { model.fromMap(v as! [String: Any]) }
                        tmp.append(model)
                    }
                    self.disk = tmp
                }
            }
        }
        public var disks: DoItResponseBody.Disks?
        public var labels: [String: Any]?
        public override func fromMap(_ dict: [String: Any]) -> Void {
            if dict.keys.contains("Disks") && dict["Disks"] != nil {
                var model = DoItResponseBody.Disks()
                model.fromMap(dict["Disks"] as! [String: Any])
                self.disks = model
            }
            if let value = dict["Labels"] as? [String: Any] { self.labels = value }
        }
    }
    public class DoItResponse : Tea.TeaModel {
        public var headers: [String: String]?
        public var statusCode: Int32?
        public var body: DoItResponseBody?
    }
    """

  private static let client = """
    open class Client {
      public func doItWithOptions(_ request: DoItRequest, _ runtime: RuntimeOptions) async throws -> DoItResponse {
        var query: [String: Any] = [:]
        if (!TeaUtils.Client.isUnset(request.instanceId)) { query["InstanceId"] = request.instanceId ?? ""; }
        if (!TeaUtils.Client.isUnset(request.size)) { query["Size"] = request.size!; }
        if (!TeaUtils.Client.isUnset(request.tag)) { query["Label"] = request.tag ?? []; }
        var req: OpenApiRequest = OpenApiRequest(["query": OpenApiUtil.query(query)])
        var params: Params = Params(["action": "DoIt", "version": "2014-05-26", "protocol": "HTTPS"])
        var tmp: [String: Any] = try await callApi(params, req, runtime)
        return Tea.TeaConverter.fromMap(DoItResponse(), tmp)
      }
      public func doIt(_ request: DoItRequest) async throws -> DoItResponse {
        return try await doItWithOptions(request, RuntimeOptions([:]))
      }
    }
    """

  private static let response = [
    "response Disks: structure", "response Disks.Disk: structure[]", "response Disks.Disk.DiskId: string",
    "response Labels: json",
  ]

  @Test("Models without a client go by what they write")
  func models() {
    let read = ReadSurface(Self.model)
    #expect(read.actions == ["DoIt"])
    #expect(
      read.fields == [
        "request InstanceId: string!", "request Size: integer? deprecated", "request Tag: structure[]?",
        "request Tag.Key: string?", "request Never: boolean?",
      ] + Self.response)
    #expect(read.unread == [])
    #expect(read.reading.counts == ["TeaModel": 1])
  }

  @Test("What the client sends is what counts")
  func client() {
    let read = ReadSurface(Self.client, Self.model, documented: [])
    #expect(
      read.fields == [
        "request InstanceId: string!", "request Size: integer? deprecated", "request Label: structure[]?",
        "request Label.Key: string?",
      ] + Self.response)
    let operation = read.reading.operations.first
    #expect(operation?.idle.map(\.name) == ["never"])
    #expect(operation?.surface.version == "2014-05-26")
    #expect(operation?.surface.method == "doItWithOptions")
    #expect(operation?.surface.location?.line == 2)
    #expect(operation?.surface.errors == nil)
    #expect(read.unread == [])
  }

  @Test("Where nothing is checked, presence is not known")
  func unchecked() {
    let model = Self.model.replacing("try self.validateRequired(self.instanceId, \"instanceId\")", with: "")
    #expect(ReadSurface(model).fields.first == "request InstanceId: string")
  }

  @Test("A response that is not there, and one that cannot be read, are told")
  func unread() {
    let client = Self.client.replacing("-> DoItResponse", with: "-> OtherResponse")
    #expect(ReadSurface(client, Self.model).unread == ["2: the response of 'DoIt' is not in this code"])
    let bodyless = "public class OtherResponse : Tea.TeaModel { public var body: [String: Any]? }"
    #expect(ReadSurface(client, Self.model, bodyless).unread == ["1: how 'OtherResponse' is read is not known"])
  }

  /// Methods of the vendor's clients that have no request.
  private static let withoutParameters = """
    open class Client : AlibabacloudOpenApi.Client {
      public func doItWithOptions(_ runtime: TeaUtils.RuntimeOptions) async throws -> DoItResponse {
        var req: OpenApiRequest = OpenApiRequest([:])
        var params: Params = Params(["action": "DoIt", "version": "2014-05-26", "pathname": "/", "style": "RPC"])
        var tmp: [String: Any] = try await callApi(params, req, runtime)
        return Tea.TeaConverter.fromMap(DoItResponse(), tmp)
      }
      public func doIt() async throws -> DoItResponse {
        var runtime: RuntimeOptions = RuntimeOptions([:])
        return try await doItWithOptions(runtime)
      }
    }
    """

  @Test("An operation without parameters has no request")
  func noRequest() {
    let model = Self.model.replacing("class DoItRequest", with: "class OtherRequest")
    let read = ReadSurface(Self.withoutParameters, model, documented: ["DoIt"])
    #expect(read.actions == ["DoIt"])
    #expect(read.fields == Self.response)
    #expect(read.unread == [])
    #expect(read.reading.counts == ["TeaModel": 1])
    #expect(read.reading.operations.first?.structures[.request]?[""]?.line == 2)
  }

  @Test("Where the models are elsewhere, the client shows what is sent, and not of which type it is")
  func noModels() {
    let read = ReadSurface(Self.client, documented: ["DoIt"])
    #expect(read.fields == ["request InstanceId: -", "request Size: -", "request Label: -"])
    #expect(read.unread == ["2: the response of 'DoIt' is not in this code"])
    #expect(read.reading.counts == ["TeaModel": 1])
    #expect(read.reading.operations.first?.surface.fields.allSatisfy { $0.isList == nil } ?? false)
    #expect(ReadSurface(Self.withoutParameters).actions == ["DoIt"])
  }

  @Test("A request that is elsewhere and goes whole is not compared")
  func unknownRequest() {
    let client = """
      open class Client : AlibabacloudOpenApi.Client {
        public func doItWithOptions(_ request: DoItRequest, _ runtime: RuntimeOptions) async throws -> DoItResponse {
          let req = OpenApiRequest(["query": TeaUtils.Client.toMap(request)])
          let tmp = try await doRPCRequest("DoIt", "2014-05-26", "HTTPS", "POST", "AK", "json", req, runtime)
          return Tea.TeaConverter.fromMap(DoItResponse(), tmp)
        }
      }
      """
    let read = ReadSurface(client, documented: [])
    #expect(read.actions == ["DoIt"])
    #expect(read.reading.operations.first?.surface.version == "2014-05-26")
    #expect(read.reading.operations.first?.structures[.request] == nil)
    #expect(
      read.unread == [
        "2: the response of 'DoIt' is not in this code", "2: the request of 'DoIt' is not in this code",
      ])
    #expect(ReadSurface(client, Self.model).fields.first == "request InstanceId: string!")
  }
}
