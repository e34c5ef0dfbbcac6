namespace FksSre.Ops.Tests;

/// <summary>How many tests passed and failed, read from the result files that every test project writes.</summary>
internal sealed record TestResults(int Passed, int Failed, int Skipped)
{
    /// <summary>Where they are written, without those of an earlier run.</summary>
    public static string EmptyFolder(string root)
    {
        var folder = Path.Combine(root, ".fks", "test-results");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return folder;
    }

    public static TestResults Read(string folder)
    {
        var projects = Files(folder)
            .Select(file => ProjectResult.Read(file) ?? throw new InvalidDataException($"{file} is no whole result file."))
            .ToList();
        return new(projects.Sum(p => p.Passed), projects.Sum(p => p.Failed), projects.Sum(p => p.Skipped));
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed{(Skipped > 0 ? $", {Skipped} skipped" : "")}";

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
}
