using Google.Protobuf.WellKnownTypes;

namespace FksSre.PolicyPack.Tests.Running;

/// <summary>Values as the engine sends them, written out by hand: the tests do not use the constants of the rules.</summary>
internal static class WireValue
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    public const string Signature = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public static Value Secret(Value value) => Object((Signature, Text(SecretSignature)), ("value", value));

    public static Value Secret(string value) => Secret(Text(value));

    public static Value Text(string value) => Value.ForString(value);

    public static Value Object(params (string Key, Value Value)[] fields) => Value.ForStruct(Struct(fields));

    public static Struct Struct(params (string Key, Value Value)[] fields) =>
        new() { Fields = { fields.ToDictionary(field => field.Key, field => field.Value) } };
}
