using System.Diagnostics;

namespace FksSre.Tests.Grafana;

/// <summary>Grafana's own types of dashboards (<c>types.ts</c>), and the compiler they are written for.</summary>
internal static class GrafanaTypes
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "tests", "GrafanaTypes");

    public static string PackageFile => Path.Combine(_folder, "package.json");

    /// <summary>All in one run of the compiler, which takes seconds to read the types.</summary>
    /// <param name="run">Names the folder for it, so that runs at the same time do not disturb each other.</param>
    /// <param name="dashboards">As JSON, by a name that a file can have.</param>
    /// <returns>What the compiler says, by the name of the dashboard.</returns>
    public static ILookup<string, string> Refusals(string run, IReadOnlyDictionary<string, string> dashboards)
    {
        var folder = Path.Combine(_folder, "generated", run);
        Write(folder, dashboards);
        var (exitCode, lines) = Compile(folder);
        var refusals = lines
            .Select(line => line.Split(".ts(", 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => Path.GetFileName(parts[0]), parts => parts[1][(parts[1].IndexOf("error ", StringComparison.Ordinal) + 6)..]);

        // What is said of no dashboard (no such types, no such option) is no verdict.
        Assert.True((exitCode == 0) == (refusals.Count == 0), string.Join('\n', lines));
        Assert.Subset(dashboards.Keys.ToHashSet(), refusals.Select(refusal => refusal.Key).ToHashSet());
        return refusals;
    }

    /// <summary>As literals: only of these does the compiler refuse what the type does not name.</summary>
    private static void Write(string folder, IReadOnlyDictionary<string, string> dashboards)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "tsconfig.json"), """{ "extends": "../../tsconfig.json", "include": ["*.ts"] }""");
        foreach (var (name, json) in dashboards)
        {
            File.WriteAllText(
                Path.Combine(folder, $"{name}.ts"),
                $"import type {{ Checked }} from '../../types';\nexport const dashboard: Checked = {json};"
            );
        }
    }

    private static (int ExitCode, string[] Lines) Compile(string folder)
    {
        var compiler = Path.Combine(_folder, "node_modules", "typescript", "bin", "tsc");
        Assert.True(File.Exists(compiler), $"TypeScript is missing: run `npm ci` in {_folder}.");
        using var process = Process.Start(
            new ProcessStartInfo("node", [compiler, "-p", folder, "--pretty", "false"]) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
