using FksSre.Tests;

namespace FksSre.Delivery.Tests.Engine;

/// <summary>Runs that the real engine has told.</summary>
internal static class Recorded
{
    public static string Folder { get; } = Path.Combine(GoldenFile.Folder("engine"), "streams");

    public static IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(Folder, $"{name}.jsonl"));
}
