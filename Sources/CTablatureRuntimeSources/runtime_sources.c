// Written by .make/list-runtime; run it when a source file of the runtime comes or goes.
#include "runtime_sources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../AlibabaCloudRuntime/Client/AlibabaCloudProtocol.swift"
};

static const unsigned char file1[] = {
#embed "../AlibabaCloudRuntime/Client/AnswerCheck.swift"
};

static const unsigned char file2[] = {
#embed "../AlibabaCloudRuntime/Client/ClientConfiguration+AlibabaCloud.swift"
};

static const unsigned char file3[] = {
#embed "../AlibabaCloudRuntime/Client/Endpoint+Regional.swift"
};

static const unsigned char file4[] = {
#embed "../AlibabaCloudRuntime/Client/RequestSigner.swift"
};

static const unsigned char file5[] = {
#embed "../AlibabaCloudRuntime/Client/ServiceClient+Credentials.swift"
};

static const unsigned char file6[] = {
#embed "../AlibabaCloudRuntime/Credentials/AssumedRoleCredentials.swift"
};

static const unsigned char file7[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIConfiguration.swift"
};

static const unsigned char file8[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIProfileCredentials.swift"
};

static const unsigned char file9[] = {
#embed "../AlibabaCloudRuntime/Credentials/CachedCredentials.swift"
};

static const unsigned char file10[] = {
#embed "../AlibabaCloudRuntime/Credentials/Credentials.swift"
};

static const unsigned char file11[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsChain.swift"
};

static const unsigned char file12[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsEnvironment.swift"
};

static const unsigned char file13[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsExchange.swift"
};

static const unsigned char file14[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsFile.swift"
};

static const unsigned char file15[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsProvider.swift"
};

static const unsigned char file16[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsRecipe.swift"
};

static const unsigned char file17[] = {
#embed "../AlibabaCloudRuntime/Credentials/DefaultCredentials.swift"
};

static const unsigned char file18[] = {
#embed "../AlibabaCloudRuntime/Credentials/EnvironmentCredentials.swift"
};

static const unsigned char file19[] = {
#embed "../AlibabaCloudRuntime/Credentials/INIDocument.swift"
};

static const unsigned char file20[] = {
#embed "../AlibabaCloudRuntime/Credentials/InstanceRoleCredentials.swift"
};

static const unsigned char file21[] = {
#embed "../AlibabaCloudRuntime/Credentials/OIDCRoleCredentials.swift"
};

static const unsigned char file22[] = {
#embed "../AlibabaCloudRuntime/Credentials/SecurityTokenService.swift"
};

static const unsigned char file23[] = {
#embed "../AlibabaCloudRuntime/Credentials/SharedFileCredentials.swift"
};

static const unsigned char file24[] = {
#embed "../AlibabaCloudRuntime/Credentials/URICredentials.swift"
};

static const unsigned char file25[] = {
#embed "../AlibabaCloudRuntime/Errors/CommonErrorCodes.swift"
};

static const unsigned char file26[] = {
#embed "../AlibabaCloudRuntime/Errors/ErrorBody.swift"
};

static const unsigned char file27[] = {
#embed "../AlibabaCloudRuntime/Errors/ErrorCondition.swift"
};

static const unsigned char file28[] = {
#embed "../AlibabaCloudRuntime/Exports.swift"
};

static const unsigned char file29[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecoder+AlibabaCloud.swift"
};

static const unsigned char file30[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseEnvelope.swift"
};

static const unsigned char file31[] = {
#embed "../AlibabaCloudRuntime/Signing/HeaderSignature.swift"
};

static const unsigned char file32[] = {
#embed "../AlibabaCloudRuntime/Signing/QuerySignature.swift"
};

static const unsigned char file33[] = {
#embed "../AlibabaCloudRuntime/Signing/SigningScheme.swift"
};

static const unsigned char file34[] = {
#embed "../TablatureRuntime/Client/Answer.swift"
};

static const unsigned char file35[] = {
#embed "../TablatureRuntime/Client/Call.swift"
};

static const unsigned char file36[] = {
#embed "../TablatureRuntime/Client/CallLog.swift"
};

static const unsigned char file37[] = {
#embed "../TablatureRuntime/Client/CallMeasurement.swift"
};

static const unsigned char file38[] = {
#embed "../TablatureRuntime/Client/ClientConfiguration.swift"
};

static const unsigned char file39[] = {
#embed "../TablatureRuntime/Client/ClientConfigurationKey.swift"
};

static const unsigned char file40[] = {
#embed "../TablatureRuntime/Client/ClientMiddleware.swift"
};

static const unsigned char file41[] = {
#embed "../TablatureRuntime/Client/ClientState.swift"
};

static const unsigned char file42[] = {
#embed "../TablatureRuntime/Client/Dumps.swift"
};

static const unsigned char file43[] = {
#embed "../TablatureRuntime/Client/Endpoint.swift"
};

static const unsigned char file44[] = {
#embed "../TablatureRuntime/Client/ParameterLocation.swift"
};

static const unsigned char file45[] = {
#embed "../TablatureRuntime/Client/RetryBudget.swift"
};

static const unsigned char file46[] = {
#embed "../TablatureRuntime/Client/RetryPolicy.swift"
};

static const unsigned char file47[] = {
#embed "../TablatureRuntime/Client/ServiceClient.swift"
};

static const unsigned char file48[] = {
#embed "../TablatureRuntime/Client/ServiceHints.swift"
};

static const unsigned char file49[] = {
#embed "../TablatureRuntime/Client/Try.swift"
};

static const unsigned char file50[] = {
#embed "../TablatureRuntime/Drift/DriftFile.swift"
};

static const unsigned char file51[] = {
#embed "../TablatureRuntime/Drift/DriftRecorder.swift"
};

static const unsigned char file52[] = {
#embed "../TablatureRuntime/Drift/DriftRecorderError.swift"
};

static const unsigned char file53[] = {
#embed "../TablatureRuntime/Drift/DriftReporter.swift"
};

static const unsigned char file54[] = {
#embed "../TablatureRuntime/Drift/JSONTypeName.swift"
};

static const unsigned char file55[] = {
#embed "../TablatureRuntime/Drift/ObservedDifference.swift"
};

static const unsigned char file56[] = {
#embed "../TablatureRuntime/Drift/ResponseObservation.swift"
};

static const unsigned char file57[] = {
#embed "../TablatureRuntime/Errors/BodyExcerpt.swift"
};

static const unsigned char file58[] = {
#embed "../TablatureRuntime/Errors/CallError.swift"
};

static const unsigned char file59[] = {
#embed "../TablatureRuntime/Errors/CredentialsError.swift"
};

static const unsigned char file60[] = {
#embed "../TablatureRuntime/Errors/OperationError.swift"
};

static const unsigned char file61[] = {
#embed "../TablatureRuntime/Errors/Redaction.swift"
};

static const unsigned char file62[] = {
#embed "../TablatureRuntime/Errors/ServiceFailure.swift"
};

static const unsigned char file63[] = {
#embed "../TablatureRuntime/Operations/OperationDescriptor.swift"
};

static const unsigned char file64[] = {
#embed "../TablatureRuntime/Operations/OperationErrorCode.swift"
};

static const unsigned char file65[] = {
#embed "../TablatureRuntime/Operations/OperationRequest.swift"
};

static const unsigned char file66[] = {
#embed "../TablatureRuntime/Operations/OperationResponse.swift"
};

static const unsigned char file67[] = {
#embed "../TablatureRuntime/Paging/FetchAhead.swift"
};

static const unsigned char file68[] = {
#embed "../TablatureRuntime/Paging/PageTurner.swift"
};

static const unsigned char file69[] = {
#embed "../TablatureRuntime/Paging/PagedOperation.swift"
};

static const unsigned char file70[] = {
#embed "../TablatureRuntime/Paging/PagedRequest.swift"
};

static const unsigned char file71[] = {
#embed "../TablatureRuntime/Query/Limit.swift"
};

static const unsigned char file72[] = {
#embed "../TablatureRuntime/Query/LimitError.swift"
};

static const unsigned char file73[] = {
#embed "../TablatureRuntime/Query/PercentEncoding.swift"
};

static const unsigned char file74[] = {
#embed "../TablatureRuntime/Query/QueryEncoder+Members.swift"
};

static const unsigned char file75[] = {
#embed "../TablatureRuntime/Query/QueryEncoder+Overloads.swift"
};

static const unsigned char file76[] = {
#embed "../TablatureRuntime/Query/QueryEncoder.swift"
};

static const unsigned char file77[] = {
#embed "../TablatureRuntime/Query/QueryStructure.swift"
};

static const unsigned char file78[] = {
#embed "../TablatureRuntime/Query/QueryValue.swift"
};

static const unsigned char file79[] = {
#embed "../TablatureRuntime/Response/JSONParser.swift"
};

static const unsigned char file80[] = {
#embed "../TablatureRuntime/Response/JSONRoot.swift"
};

static const unsigned char file81[] = {
#embed "../TablatureRuntime/Response/ResponseDecoder.swift"
};

static const unsigned char file82[] = {
#embed "../TablatureRuntime/Response/ResponseDecodingError.swift"
};

static const unsigned char file83[] = {
#embed "../TablatureRuntime/Response/ResponseFields.swift"
};

static const unsigned char file84[] = {
#embed "../TablatureRuntime/Response/ResponseFormat.swift"
};

static const unsigned char file85[] = {
#embed "../TablatureRuntime/Response/ResponseNode.swift"
};

static const unsigned char file86[] = {
#embed "../TablatureRuntime/Response/ResponseScalar.swift"
};

static const unsigned char file87[] = {
#embed "../TablatureRuntime/Response/ResponseValue.swift"
};

static const unsigned char file88[] = {
#embed "../TablatureRuntime/Response/UnreadableMember.swift"
};

static const unsigned char file89[] = {
#embed "../TablatureRuntime/Service/RawResponse.swift"
};

static const unsigned char file90[] = {
#embed "../TablatureRuntime/Service/RequestAuthorizer.swift"
};

static const unsigned char file91[] = {
#embed "../TablatureRuntime/Service/ServiceProtocol.swift"
};

static const unsigned char file92[] = {
#embed "../TablatureRuntime/Support/Alarm.swift"
};

static const unsigned char file93[] = {
#embed "../TablatureRuntime/Support/Lock.swift"
};

static const unsigned char file94[] = {
#embed "../TablatureRuntime/Support/Race.swift"
};

static const unsigned char file95[] = {
#embed "../TablatureRuntime/Support/Stopwatch.swift"
};

static const unsigned char file96[] = {
#embed "../TablatureRuntime/Transport/HTTPTransport.swift"
};

static const unsigned char file97[] = {
#embed "../TablatureRuntime/Transport/ResponseCollector.swift"
};

static const unsigned char file98[] = {
#embed "../TablatureRuntime/Transport/TransportError.swift"
};

static const unsigned char file99[] = {
#embed "../TablatureRuntime/Transport/URLSessionTransport.swift"
};

static const unsigned char file100[] = {
#embed "../TablatureRuntime/Values/CivilTime.swift"
};

static const unsigned char file101[] = {
#embed "../TablatureRuntime/Values/Hidden.swift"
};

static const unsigned char file102[] = {
#embed "../TablatureRuntime/Values/JSONValue.swift"
};

static const unsigned char file103[] = {
#embed "../TablatureRuntime/Values/Nonce.swift"
};

static const unsigned char file104[] = {
#embed "../TablatureRuntime/Values/OpenValue.swift"
};

static const unsigned char file105[] = {
#embed "../TablatureRuntime/Values/SecretString.swift"
};

static const unsigned char file106[] = {
#embed "../TablatureRuntime/Values/Timestamp.swift"
};

static const unsigned char file107[] = {
#embed "../TablatureRuntime/Values/ValidUTF8.swift"
};

static const unsigned char file108[] = {
#embed "../TablatureRuntime/Values/Whitespace.swift"
};

static const unsigned char file109[] = {
#embed "../TablatureRuntime/Waiting/ServiceClient+Waiting.swift"
};

static const unsigned char file110[] = {
#embed "../TablatureRuntime/Waiting/WaitError.swift"
};

static const unsigned char file111[] = {
#embed "../TablatureRuntime/Waiting/WaitSchedule.swift"
};

static const unsigned char file112[] = {
#embed "../TablatureRuntime/Waiting/Waiter.swift"
};

static const unsigned char file113[] = {
#embed "../TablatureRuntime/XML/ElementTree.swift"
};

static const unsigned char file114[] = {
#embed "../TablatureRuntime/XML/ElementTreeParser.swift"
};

static const struct runtime_source sources[] = {
  {"AlibabaCloudRuntime/Client/AlibabaCloudProtocol.swift", file0, sizeof file0},
  {"AlibabaCloudRuntime/Client/AnswerCheck.swift", file1, sizeof file1},
  {"AlibabaCloudRuntime/Client/ClientConfiguration+AlibabaCloud.swift", file2, sizeof file2},
  {"AlibabaCloudRuntime/Client/Endpoint+Regional.swift", file3, sizeof file3},
  {"AlibabaCloudRuntime/Client/RequestSigner.swift", file4, sizeof file4},
  {"AlibabaCloudRuntime/Client/ServiceClient+Credentials.swift", file5, sizeof file5},
  {"AlibabaCloudRuntime/Credentials/AssumedRoleCredentials.swift", file6, sizeof file6},
  {"AlibabaCloudRuntime/Credentials/CLIConfiguration.swift", file7, sizeof file7},
  {"AlibabaCloudRuntime/Credentials/CLIProfileCredentials.swift", file8, sizeof file8},
  {"AlibabaCloudRuntime/Credentials/CachedCredentials.swift", file9, sizeof file9},
  {"AlibabaCloudRuntime/Credentials/Credentials.swift", file10, sizeof file10},
  {"AlibabaCloudRuntime/Credentials/CredentialsChain.swift", file11, sizeof file11},
  {"AlibabaCloudRuntime/Credentials/CredentialsEnvironment.swift", file12, sizeof file12},
  {"AlibabaCloudRuntime/Credentials/CredentialsExchange.swift", file13, sizeof file13},
  {"AlibabaCloudRuntime/Credentials/CredentialsFile.swift", file14, sizeof file14},
  {"AlibabaCloudRuntime/Credentials/CredentialsProvider.swift", file15, sizeof file15},
  {"AlibabaCloudRuntime/Credentials/CredentialsRecipe.swift", file16, sizeof file16},
  {"AlibabaCloudRuntime/Credentials/DefaultCredentials.swift", file17, sizeof file17},
  {"AlibabaCloudRuntime/Credentials/EnvironmentCredentials.swift", file18, sizeof file18},
  {"AlibabaCloudRuntime/Credentials/INIDocument.swift", file19, sizeof file19},
  {"AlibabaCloudRuntime/Credentials/InstanceRoleCredentials.swift", file20, sizeof file20},
  {"AlibabaCloudRuntime/Credentials/OIDCRoleCredentials.swift", file21, sizeof file21},
  {"AlibabaCloudRuntime/Credentials/SecurityTokenService.swift", file22, sizeof file22},
  {"AlibabaCloudRuntime/Credentials/SharedFileCredentials.swift", file23, sizeof file23},
  {"AlibabaCloudRuntime/Credentials/URICredentials.swift", file24, sizeof file24},
  {"AlibabaCloudRuntime/Errors/CommonErrorCodes.swift", file25, sizeof file25},
  {"AlibabaCloudRuntime/Errors/ErrorBody.swift", file26, sizeof file26},
  {"AlibabaCloudRuntime/Errors/ErrorCondition.swift", file27, sizeof file27},
  {"AlibabaCloudRuntime/Exports.swift", file28, sizeof file28},
  {"AlibabaCloudRuntime/Response/ResponseDecoder+AlibabaCloud.swift", file29, sizeof file29},
  {"AlibabaCloudRuntime/Response/ResponseEnvelope.swift", file30, sizeof file30},
  {"AlibabaCloudRuntime/Signing/HeaderSignature.swift", file31, sizeof file31},
  {"AlibabaCloudRuntime/Signing/QuerySignature.swift", file32, sizeof file32},
  {"AlibabaCloudRuntime/Signing/SigningScheme.swift", file33, sizeof file33},
  {"TablatureRuntime/Client/Answer.swift", file34, sizeof file34},
  {"TablatureRuntime/Client/Call.swift", file35, sizeof file35},
  {"TablatureRuntime/Client/CallLog.swift", file36, sizeof file36},
  {"TablatureRuntime/Client/CallMeasurement.swift", file37, sizeof file37},
  {"TablatureRuntime/Client/ClientConfiguration.swift", file38, sizeof file38},
  {"TablatureRuntime/Client/ClientConfigurationKey.swift", file39, sizeof file39},
  {"TablatureRuntime/Client/ClientMiddleware.swift", file40, sizeof file40},
  {"TablatureRuntime/Client/ClientState.swift", file41, sizeof file41},
  {"TablatureRuntime/Client/Dumps.swift", file42, sizeof file42},
  {"TablatureRuntime/Client/Endpoint.swift", file43, sizeof file43},
  {"TablatureRuntime/Client/ParameterLocation.swift", file44, sizeof file44},
  {"TablatureRuntime/Client/RetryBudget.swift", file45, sizeof file45},
  {"TablatureRuntime/Client/RetryPolicy.swift", file46, sizeof file46},
  {"TablatureRuntime/Client/ServiceClient.swift", file47, sizeof file47},
  {"TablatureRuntime/Client/ServiceHints.swift", file48, sizeof file48},
  {"TablatureRuntime/Client/Try.swift", file49, sizeof file49},
  {"TablatureRuntime/Drift/DriftFile.swift", file50, sizeof file50},
  {"TablatureRuntime/Drift/DriftRecorder.swift", file51, sizeof file51},
  {"TablatureRuntime/Drift/DriftRecorderError.swift", file52, sizeof file52},
  {"TablatureRuntime/Drift/DriftReporter.swift", file53, sizeof file53},
  {"TablatureRuntime/Drift/JSONTypeName.swift", file54, sizeof file54},
  {"TablatureRuntime/Drift/ObservedDifference.swift", file55, sizeof file55},
  {"TablatureRuntime/Drift/ResponseObservation.swift", file56, sizeof file56},
  {"TablatureRuntime/Errors/BodyExcerpt.swift", file57, sizeof file57},
  {"TablatureRuntime/Errors/CallError.swift", file58, sizeof file58},
  {"TablatureRuntime/Errors/CredentialsError.swift", file59, sizeof file59},
  {"TablatureRuntime/Errors/OperationError.swift", file60, sizeof file60},
  {"TablatureRuntime/Errors/Redaction.swift", file61, sizeof file61},
  {"TablatureRuntime/Errors/ServiceFailure.swift", file62, sizeof file62},
  {"TablatureRuntime/Operations/OperationDescriptor.swift", file63, sizeof file63},
  {"TablatureRuntime/Operations/OperationErrorCode.swift", file64, sizeof file64},
  {"TablatureRuntime/Operations/OperationRequest.swift", file65, sizeof file65},
  {"TablatureRuntime/Operations/OperationResponse.swift", file66, sizeof file66},
  {"TablatureRuntime/Paging/FetchAhead.swift", file67, sizeof file67},
  {"TablatureRuntime/Paging/PageTurner.swift", file68, sizeof file68},
  {"TablatureRuntime/Paging/PagedOperation.swift", file69, sizeof file69},
  {"TablatureRuntime/Paging/PagedRequest.swift", file70, sizeof file70},
  {"TablatureRuntime/Query/Limit.swift", file71, sizeof file71},
  {"TablatureRuntime/Query/LimitError.swift", file72, sizeof file72},
  {"TablatureRuntime/Query/PercentEncoding.swift", file73, sizeof file73},
  {"TablatureRuntime/Query/QueryEncoder+Members.swift", file74, sizeof file74},
  {"TablatureRuntime/Query/QueryEncoder+Overloads.swift", file75, sizeof file75},
  {"TablatureRuntime/Query/QueryEncoder.swift", file76, sizeof file76},
  {"TablatureRuntime/Query/QueryStructure.swift", file77, sizeof file77},
  {"TablatureRuntime/Query/QueryValue.swift", file78, sizeof file78},
  {"TablatureRuntime/Response/JSONParser.swift", file79, sizeof file79},
  {"TablatureRuntime/Response/JSONRoot.swift", file80, sizeof file80},
  {"TablatureRuntime/Response/ResponseDecoder.swift", file81, sizeof file81},
  {"TablatureRuntime/Response/ResponseDecodingError.swift", file82, sizeof file82},
  {"TablatureRuntime/Response/ResponseFields.swift", file83, sizeof file83},
  {"TablatureRuntime/Response/ResponseFormat.swift", file84, sizeof file84},
  {"TablatureRuntime/Response/ResponseNode.swift", file85, sizeof file85},
  {"TablatureRuntime/Response/ResponseScalar.swift", file86, sizeof file86},
  {"TablatureRuntime/Response/ResponseValue.swift", file87, sizeof file87},
  {"TablatureRuntime/Response/UnreadableMember.swift", file88, sizeof file88},
  {"TablatureRuntime/Service/RawResponse.swift", file89, sizeof file89},
  {"TablatureRuntime/Service/RequestAuthorizer.swift", file90, sizeof file90},
  {"TablatureRuntime/Service/ServiceProtocol.swift", file91, sizeof file91},
  {"TablatureRuntime/Support/Alarm.swift", file92, sizeof file92},
  {"TablatureRuntime/Support/Lock.swift", file93, sizeof file93},
  {"TablatureRuntime/Support/Race.swift", file94, sizeof file94},
  {"TablatureRuntime/Support/Stopwatch.swift", file95, sizeof file95},
  {"TablatureRuntime/Transport/HTTPTransport.swift", file96, sizeof file96},
  {"TablatureRuntime/Transport/ResponseCollector.swift", file97, sizeof file97},
  {"TablatureRuntime/Transport/TransportError.swift", file98, sizeof file98},
  {"TablatureRuntime/Transport/URLSessionTransport.swift", file99, sizeof file99},
  {"TablatureRuntime/Values/CivilTime.swift", file100, sizeof file100},
  {"TablatureRuntime/Values/Hidden.swift", file101, sizeof file101},
  {"TablatureRuntime/Values/JSONValue.swift", file102, sizeof file102},
  {"TablatureRuntime/Values/Nonce.swift", file103, sizeof file103},
  {"TablatureRuntime/Values/OpenValue.swift", file104, sizeof file104},
  {"TablatureRuntime/Values/SecretString.swift", file105, sizeof file105},
  {"TablatureRuntime/Values/Timestamp.swift", file106, sizeof file106},
  {"TablatureRuntime/Values/ValidUTF8.swift", file107, sizeof file107},
  {"TablatureRuntime/Values/Whitespace.swift", file108, sizeof file108},
  {"TablatureRuntime/Waiting/ServiceClient+Waiting.swift", file109, sizeof file109},
  {"TablatureRuntime/Waiting/WaitError.swift", file110, sizeof file110},
  {"TablatureRuntime/Waiting/WaitSchedule.swift", file111, sizeof file111},
  {"TablatureRuntime/Waiting/Waiter.swift", file112, sizeof file112},
  {"TablatureRuntime/XML/ElementTree.swift", file113, sizeof file113},
  {"TablatureRuntime/XML/ElementTreeParser.swift", file114, sizeof file114},
};

size_t runtime_source_count(void) { return sizeof sources / sizeof sources[0]; }

struct runtime_source runtime_source(size_t index) { return sources[index]; }
