using FksSre.Ops.Lab.Tools;

namespace FksSre.EndToEnd.Tests;

/// <summary>The browser of these tests, found as <c>./fks test</c> finds it and named by it; fetched where they run without.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<BrowserLookup>> _lookup = new(() =>
        BrowserLocator
            .OnThisMachine(Path.Combine(FksCommand.Root, ".fks", "tools"))
            .LocateAsync(new Progress<string>(), CancellationToken.None)
    );

    public static async Task<string> PathAsync()
    {
        var lookup = await _lookup.Value;
        Assert.True(lookup is BrowserLookup.Found, lookup.ToString());
        return ((BrowserLookup.Found)lookup).Path;
    }
}
