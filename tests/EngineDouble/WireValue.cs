using Google.Protobuf.WellKnownTypes;

namespace FksSre.Tests.Double;

/// <summary>Values as they travel, written out by hand: the tests do not use the SDK's own constants.</summary>
internal static class WireValue
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    public const string Signature = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    public static Value Secret(Value value) => Object((Signature, Value.ForString(SecretSignature)), ("value", value));

    public static Value Secret(string value) => Secret(Value.ForString(value));

    public static Value Text(string value) => Value.ForString(value);

    public static Value Object(params (string Key, Value Value)[] fields) => Value.ForStruct(Struct(fields));

    public static Struct Struct(params (string Key, Value Value)[] fields)
    {
        var result = new Struct();
        foreach (var (key, value) in fields)
        {
            result.Fields.Add(key, value);
        }

        return result;
    }
}
