using System.Reflection;

namespace FksSre.Sdk.Tests.Packages;

/// <summary>Versions of the official packages, as Directory.Packages.props has them.</summary>
internal static class PinnedVersion
{
    private static readonly Dictionary<string, string> Versions = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PinnedVersions")
        .Value!.Split(';')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    public static string Of(string package) => Versions[package];
}
