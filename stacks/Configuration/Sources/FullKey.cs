namespace FksSre.Stacks.Configuration.Sources;

/// <summary>Keys as Pulumi allows them to be written, brought to one form, <c>namespace:name</c>.</summary>
internal static class FullKey
{
    /// <summary><c>namespace:config:name</c> is an old way to write it; a name alone is one of the project's.</summary>
    public static string Of(string key) =>
        key.Split(':') switch
        {
            [var name] => $"{ConfigKeys.Project}:{name}",
            [var space, "config", var name] => $"{space}:{name}",
            _ => key,
        };

    /// <summary>A namespace, a colon and a name.</summary>
    public static bool IsLegal(string fullKey) => fullKey.Split(':') is [{ Length: > 0 }, { Length: > 0 }];
}
