// Written by .make/list-runtime; run it when a source file of the runtime comes or goes.
#include "runtime_sources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../AlibabaCloudRuntime/Client/Answer.swift"
};

static const unsigned char file1[] = {
#embed "../AlibabaCloudRuntime/Client/AnswerCheck.swift"
};

static const unsigned char file2[] = {
#embed "../AlibabaCloudRuntime/Client/Call.swift"
};

static const unsigned char file3[] = {
#embed "../AlibabaCloudRuntime/Client/CallLog.swift"
};

static const unsigned char file4[] = {
#embed "../AlibabaCloudRuntime/Client/CallMeasurement.swift"
};

static const unsigned char file5[] = {
#embed "../AlibabaCloudRuntime/Client/ClientConfiguration.swift"
};

static const unsigned char file6[] = {
#embed "../AlibabaCloudRuntime/Client/ClientMiddleware.swift"
};

static const unsigned char file7[] = {
#embed "../AlibabaCloudRuntime/Client/ClientState.swift"
};

static const unsigned char file8[] = {
#embed "../AlibabaCloudRuntime/Client/Endpoint.swift"
};

static const unsigned char file9[] = {
#embed "../AlibabaCloudRuntime/Client/ParameterLocation.swift"
};

static const unsigned char file10[] = {
#embed "../AlibabaCloudRuntime/Client/RequestSigner.swift"
};

static const unsigned char file11[] = {
#embed "../AlibabaCloudRuntime/Client/RetryBudget.swift"
};

static const unsigned char file12[] = {
#embed "../AlibabaCloudRuntime/Client/RetryPolicy.swift"
};

static const unsigned char file13[] = {
#embed "../AlibabaCloudRuntime/Client/ServiceClient.swift"
};

static const unsigned char file14[] = {
#embed "../AlibabaCloudRuntime/Client/ServiceHints.swift"
};

static const unsigned char file15[] = {
#embed "../AlibabaCloudRuntime/Client/TransientCode.swift"
};

static const unsigned char file16[] = {
#embed "../AlibabaCloudRuntime/Client/Try.swift"
};

static const unsigned char file17[] = {
#embed "../AlibabaCloudRuntime/Credentials/AssumedRoleCredentials.swift"
};

static const unsigned char file18[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIConfiguration.swift"
};

static const unsigned char file19[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIProfileCredentials.swift"
};

static const unsigned char file20[] = {
#embed "../AlibabaCloudRuntime/Credentials/CachedCredentials.swift"
};

static const unsigned char file21[] = {
#embed "../AlibabaCloudRuntime/Credentials/Credentials.swift"
};

static const unsigned char file22[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsChain.swift"
};

static const unsigned char file23[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsEnvironment.swift"
};

static const unsigned char file24[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsError.swift"
};

static const unsigned char file25[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsExchange.swift"
};

static const unsigned char file26[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsFile.swift"
};

static const unsigned char file27[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsProvider.swift"
};

static const unsigned char file28[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsRecipe.swift"
};

static const unsigned char file29[] = {
#embed "../AlibabaCloudRuntime/Credentials/DefaultCredentials.swift"
};

static const unsigned char file30[] = {
#embed "../AlibabaCloudRuntime/Credentials/Dumps.swift"
};

static const unsigned char file31[] = {
#embed "../AlibabaCloudRuntime/Credentials/EnvironmentCredentials.swift"
};

static const unsigned char file32[] = {
#embed "../AlibabaCloudRuntime/Credentials/Hidden.swift"
};

static const unsigned char file33[] = {
#embed "../AlibabaCloudRuntime/Credentials/INIDocument.swift"
};

static const unsigned char file34[] = {
#embed "../AlibabaCloudRuntime/Credentials/InstanceRoleCredentials.swift"
};

static const unsigned char file35[] = {
#embed "../AlibabaCloudRuntime/Credentials/OIDCRoleCredentials.swift"
};

static const unsigned char file36[] = {
#embed "../AlibabaCloudRuntime/Credentials/SecurityTokenService.swift"
};

static const unsigned char file37[] = {
#embed "../AlibabaCloudRuntime/Credentials/SharedFileCredentials.swift"
};

static const unsigned char file38[] = {
#embed "../AlibabaCloudRuntime/Credentials/URICredentials.swift"
};

static const unsigned char file39[] = {
#embed "../AlibabaCloudRuntime/Errors/AlibabaCloudError.swift"
};

static const unsigned char file40[] = {
#embed "../AlibabaCloudRuntime/Errors/BodyExcerpt.swift"
};

static const unsigned char file41[] = {
#embed "../AlibabaCloudRuntime/Errors/ErrorBody.swift"
};

static const unsigned char file42[] = {
#embed "../AlibabaCloudRuntime/Errors/OperationError.swift"
};

static const unsigned char file43[] = {
#embed "../AlibabaCloudRuntime/Errors/Redaction.swift"
};

static const unsigned char file44[] = {
#embed "../AlibabaCloudRuntime/Errors/ServiceFailure.swift"
};

static const unsigned char file45[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationDescriptor.swift"
};

static const unsigned char file46[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationErrorCode.swift"
};

static const unsigned char file47[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationRequest.swift"
};

static const unsigned char file48[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationResponse.swift"
};

static const unsigned char file49[] = {
#embed "../AlibabaCloudRuntime/Paging/FetchAhead.swift"
};

static const unsigned char file50[] = {
#embed "../AlibabaCloudRuntime/Paging/PageTurner.swift"
};

static const unsigned char file51[] = {
#embed "../AlibabaCloudRuntime/Paging/PagedOperation.swift"
};

static const unsigned char file52[] = {
#embed "../AlibabaCloudRuntime/Paging/PagedRequest.swift"
};

static const unsigned char file53[] = {
#embed "../AlibabaCloudRuntime/Query/Limit.swift"
};

static const unsigned char file54[] = {
#embed "../AlibabaCloudRuntime/Query/LimitError.swift"
};

static const unsigned char file55[] = {
#embed "../AlibabaCloudRuntime/Query/QueryEncoder+Members.swift"
};

static const unsigned char file56[] = {
#embed "../AlibabaCloudRuntime/Query/QueryEncoder+Overloads.swift"
};

static const unsigned char file57[] = {
#embed "../AlibabaCloudRuntime/Query/QueryEncoder.swift"
};

static const unsigned char file58[] = {
#embed "../AlibabaCloudRuntime/Query/QueryStructure.swift"
};

static const unsigned char file59[] = {
#embed "../AlibabaCloudRuntime/Query/QueryValue.swift"
};

static const unsigned char file60[] = {
#embed "../AlibabaCloudRuntime/Response/JSONRoot.swift"
};

static const unsigned char file61[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecoder.swift"
};

static const unsigned char file62[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecodingError.swift"
};

static const unsigned char file63[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseEnvelope.swift"
};

static const unsigned char file64[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFields.swift"
};

static const unsigned char file65[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFormat.swift"
};

static const unsigned char file66[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseScalar.swift"
};

static const unsigned char file67[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseValue.swift"
};

static const unsigned char file68[] = {
#embed "../AlibabaCloudRuntime/Response/UnreadableMember.swift"
};

static const unsigned char file69[] = {
#embed "../AlibabaCloudRuntime/Signing/HeaderSignature.swift"
};

static const unsigned char file70[] = {
#embed "../AlibabaCloudRuntime/Signing/Nonce.swift"
};

static const unsigned char file71[] = {
#embed "../AlibabaCloudRuntime/Signing/PercentEncoding.swift"
};

static const unsigned char file72[] = {
#embed "../AlibabaCloudRuntime/Signing/QuerySignature.swift"
};

static const unsigned char file73[] = {
#embed "../AlibabaCloudRuntime/Signing/SigningScheme.swift"
};

static const unsigned char file74[] = {
#embed "../AlibabaCloudRuntime/Support/Alarm.swift"
};

static const unsigned char file75[] = {
#embed "../AlibabaCloudRuntime/Support/Lock.swift"
};

static const unsigned char file76[] = {
#embed "../AlibabaCloudRuntime/Support/Race.swift"
};

static const unsigned char file77[] = {
#embed "../AlibabaCloudRuntime/Support/Stopwatch.swift"
};

static const unsigned char file78[] = {
#embed "../AlibabaCloudRuntime/Transport/HTTPTransport.swift"
};

static const unsigned char file79[] = {
#embed "../AlibabaCloudRuntime/Transport/ResponseCollector.swift"
};

static const unsigned char file80[] = {
#embed "../AlibabaCloudRuntime/Transport/TransportError.swift"
};

static const unsigned char file81[] = {
#embed "../AlibabaCloudRuntime/Transport/URLSessionTransport.swift"
};

static const unsigned char file82[] = {
#embed "../AlibabaCloudRuntime/Values/CivilTime.swift"
};

static const unsigned char file83[] = {
#embed "../AlibabaCloudRuntime/Values/JSONValue.swift"
};

static const unsigned char file84[] = {
#embed "../AlibabaCloudRuntime/Values/OpenValue.swift"
};

static const unsigned char file85[] = {
#embed "../AlibabaCloudRuntime/Values/SecretString.swift"
};

static const unsigned char file86[] = {
#embed "../AlibabaCloudRuntime/Values/Timestamp.swift"
};

static const unsigned char file87[] = {
#embed "../AlibabaCloudRuntime/Values/Whitespace.swift"
};

static const unsigned char file88[] = {
#embed "../AlibabaCloudRuntime/Waiting/ServiceClient+Waiting.swift"
};

static const unsigned char file89[] = {
#embed "../AlibabaCloudRuntime/Waiting/WaitError.swift"
};

static const unsigned char file90[] = {
#embed "../AlibabaCloudRuntime/Waiting/WaitSchedule.swift"
};

static const unsigned char file91[] = {
#embed "../AlibabaCloudRuntime/Waiting/Waiter.swift"
};

static const unsigned char file92[] = {
#embed "../AlibabaCloudRuntime/XML/ElementContainers.swift"
};

static const unsigned char file93[] = {
#embed "../AlibabaCloudRuntime/XML/ElementDecoder.swift"
};

static const unsigned char file94[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTree.swift"
};

static const unsigned char file95[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTreeParser.swift"
};

static const struct runtime_source sources[] = {
  {"Client/Answer.swift", file0, sizeof file0},
  {"Client/AnswerCheck.swift", file1, sizeof file1},
  {"Client/Call.swift", file2, sizeof file2},
  {"Client/CallLog.swift", file3, sizeof file3},
  {"Client/CallMeasurement.swift", file4, sizeof file4},
  {"Client/ClientConfiguration.swift", file5, sizeof file5},
  {"Client/ClientMiddleware.swift", file6, sizeof file6},
  {"Client/ClientState.swift", file7, sizeof file7},
  {"Client/Endpoint.swift", file8, sizeof file8},
  {"Client/ParameterLocation.swift", file9, sizeof file9},
  {"Client/RequestSigner.swift", file10, sizeof file10},
  {"Client/RetryBudget.swift", file11, sizeof file11},
  {"Client/RetryPolicy.swift", file12, sizeof file12},
  {"Client/ServiceClient.swift", file13, sizeof file13},
  {"Client/ServiceHints.swift", file14, sizeof file14},
  {"Client/TransientCode.swift", file15, sizeof file15},
  {"Client/Try.swift", file16, sizeof file16},
  {"Credentials/AssumedRoleCredentials.swift", file17, sizeof file17},
  {"Credentials/CLIConfiguration.swift", file18, sizeof file18},
  {"Credentials/CLIProfileCredentials.swift", file19, sizeof file19},
  {"Credentials/CachedCredentials.swift", file20, sizeof file20},
  {"Credentials/Credentials.swift", file21, sizeof file21},
  {"Credentials/CredentialsChain.swift", file22, sizeof file22},
  {"Credentials/CredentialsEnvironment.swift", file23, sizeof file23},
  {"Credentials/CredentialsError.swift", file24, sizeof file24},
  {"Credentials/CredentialsExchange.swift", file25, sizeof file25},
  {"Credentials/CredentialsFile.swift", file26, sizeof file26},
  {"Credentials/CredentialsProvider.swift", file27, sizeof file27},
  {"Credentials/CredentialsRecipe.swift", file28, sizeof file28},
  {"Credentials/DefaultCredentials.swift", file29, sizeof file29},
  {"Credentials/Dumps.swift", file30, sizeof file30},
  {"Credentials/EnvironmentCredentials.swift", file31, sizeof file31},
  {"Credentials/Hidden.swift", file32, sizeof file32},
  {"Credentials/INIDocument.swift", file33, sizeof file33},
  {"Credentials/InstanceRoleCredentials.swift", file34, sizeof file34},
  {"Credentials/OIDCRoleCredentials.swift", file35, sizeof file35},
  {"Credentials/SecurityTokenService.swift", file36, sizeof file36},
  {"Credentials/SharedFileCredentials.swift", file37, sizeof file37},
  {"Credentials/URICredentials.swift", file38, sizeof file38},
  {"Errors/AlibabaCloudError.swift", file39, sizeof file39},
  {"Errors/BodyExcerpt.swift", file40, sizeof file40},
  {"Errors/ErrorBody.swift", file41, sizeof file41},
  {"Errors/OperationError.swift", file42, sizeof file42},
  {"Errors/Redaction.swift", file43, sizeof file43},
  {"Errors/ServiceFailure.swift", file44, sizeof file44},
  {"Operations/OperationDescriptor.swift", file45, sizeof file45},
  {"Operations/OperationErrorCode.swift", file46, sizeof file46},
  {"Operations/OperationRequest.swift", file47, sizeof file47},
  {"Operations/OperationResponse.swift", file48, sizeof file48},
  {"Paging/FetchAhead.swift", file49, sizeof file49},
  {"Paging/PageTurner.swift", file50, sizeof file50},
  {"Paging/PagedOperation.swift", file51, sizeof file51},
  {"Paging/PagedRequest.swift", file52, sizeof file52},
  {"Query/Limit.swift", file53, sizeof file53},
  {"Query/LimitError.swift", file54, sizeof file54},
  {"Query/QueryEncoder+Members.swift", file55, sizeof file55},
  {"Query/QueryEncoder+Overloads.swift", file56, sizeof file56},
  {"Query/QueryEncoder.swift", file57, sizeof file57},
  {"Query/QueryStructure.swift", file58, sizeof file58},
  {"Query/QueryValue.swift", file59, sizeof file59},
  {"Response/JSONRoot.swift", file60, sizeof file60},
  {"Response/ResponseDecoder.swift", file61, sizeof file61},
  {"Response/ResponseDecodingError.swift", file62, sizeof file62},
  {"Response/ResponseEnvelope.swift", file63, sizeof file63},
  {"Response/ResponseFields.swift", file64, sizeof file64},
  {"Response/ResponseFormat.swift", file65, sizeof file65},
  {"Response/ResponseScalar.swift", file66, sizeof file66},
  {"Response/ResponseValue.swift", file67, sizeof file67},
  {"Response/UnreadableMember.swift", file68, sizeof file68},
  {"Signing/HeaderSignature.swift", file69, sizeof file69},
  {"Signing/Nonce.swift", file70, sizeof file70},
  {"Signing/PercentEncoding.swift", file71, sizeof file71},
  {"Signing/QuerySignature.swift", file72, sizeof file72},
  {"Signing/SigningScheme.swift", file73, sizeof file73},
  {"Support/Alarm.swift", file74, sizeof file74},
  {"Support/Lock.swift", file75, sizeof file75},
  {"Support/Race.swift", file76, sizeof file76},
  {"Support/Stopwatch.swift", file77, sizeof file77},
  {"Transport/HTTPTransport.swift", file78, sizeof file78},
  {"Transport/ResponseCollector.swift", file79, sizeof file79},
  {"Transport/TransportError.swift", file80, sizeof file80},
  {"Transport/URLSessionTransport.swift", file81, sizeof file81},
  {"Values/CivilTime.swift", file82, sizeof file82},
  {"Values/JSONValue.swift", file83, sizeof file83},
  {"Values/OpenValue.swift", file84, sizeof file84},
  {"Values/SecretString.swift", file85, sizeof file85},
  {"Values/Timestamp.swift", file86, sizeof file86},
  {"Values/Whitespace.swift", file87, sizeof file87},
  {"Waiting/ServiceClient+Waiting.swift", file88, sizeof file88},
  {"Waiting/WaitError.swift", file89, sizeof file89},
  {"Waiting/WaitSchedule.swift", file90, sizeof file90},
  {"Waiting/Waiter.swift", file91, sizeof file91},
  {"XML/ElementContainers.swift", file92, sizeof file92},
  {"XML/ElementDecoder.swift", file93, sizeof file93},
  {"XML/ElementTree.swift", file94, sizeof file94},
  {"XML/ElementTreeParser.swift", file95, sizeof file95},
};

size_t runtime_source_count(void) { return sizeof sources / sizeof sources[0]; }

struct runtime_source runtime_source(size_t index) { return sources[index]; }
