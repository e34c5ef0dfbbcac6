using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>Holds a configuration with one mistake against the whole text of its one finding.</summary>
internal static class WrongConfiguration
{
    public static void AssertOnly(StackConfiguration configuration, string expected)
    {
        Assert.Null(configuration.Read().Value);
        Assert.Equal(expected, string.Join("\n", configuration.Mistakes()));
    }

    /// <param name="path">As <see cref="LegalConfiguration.At"/> takes it; in dev's configuration.</param>
    /// <param name="json">Null removes what is there.</param>
    /// <param name="expected">The whole finding.</param>
    public static void AssertOnly(string path, string? json, string expected) =>
        AssertOnly(LegalConfiguration.Dev.At(path, json), expected);
}
