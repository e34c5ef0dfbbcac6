namespace Pulumi.Serialization;

/// <summary>The engine's marks: the sentinel for what is unknown, and the signatures of objects that stand for something else.</summary>
internal static class Special
{
    /// <summary>Stands for a value that is not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key under which an object says what it stands for.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    public const string Resource = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string ValueKey = "value";

    public const string UrnKey = "urn";

    public const string IdKey = "id";
}
