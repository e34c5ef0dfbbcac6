using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Finds the programs that tests of the containers' scripts run: the one that is named, one on the PATH or where Debian has PostgreSQL's,
/// the unpacked one of an earlier run, or Debian's package unpacked into <paramref name="privateFolder"/>. Nothing is installed.
/// </summary>
/// <param name="named">What a variable of the environment names.</param>
internal sealed class ProgramLocator(string privateFolder, SearchPath path, Func<string, string?> named)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    public static ProgramLocator OnThisMachine(string privateFolder) =>
        new(privateFolder, WithPostgreSql(SearchPath.OfThisProcess()), Environment.GetEnvironmentVariable);

    /// <summary>The variables for tests, by name; or why a program is missing, with what to do.</summary>
    /// <param name="progress">Told, in a sentence, before anything that takes longer than a moment.</param>
    public async Task<(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Problems)> LocateAsync(
        IReadOnlyList<PackagedProgram> programs,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var variables = new Dictionary<string, string>();
        var problems = new List<string>();
        foreach (var program in programs)
        {
            var (found, problem) = await LocateAsync(program, progress, cancel);
            if (found is null)
            {
                problems.Add(problem);
            }
            else
            {
                variables[program.Variable] = program.IsFolder ? Path.GetDirectoryName(found)! : found;
            }
        }

        return (variables, problems);
    }

    private async Task<(string? Found, string Problem)> LocateAsync(
        PackagedProgram program,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        if (named(program.Variable) is { Length: > 0 } chosen)
        {
            var file = program.IsFolder ? Path.Combine(Path.GetFullPath(chosen), program.Command) : Path.GetFullPath(chosen);
            return await FailureAsync(program, file, cancel) is { } wrong
                ? (null, $"{program.Variable} names no {program.Command}: {wrong}\n  Correct it, or unset it: then one is looked for.")
                : (file, "");
        }

        var root = UnpackedPackage.Root(privateFolder, program.Package);
        var unpacked = Path.Combine(ProgramLaunchers.Folder(root), program.Command);
        var problems = new List<string> { $"{program.Command} is missing." };
        foreach (var candidate in new[] { path.Find(program.Command), unpacked }.OfType<string>().Where(File.Exists))
        {
            if (await FailureAsync(program, candidate, cancel) is not { } failure)
            {
                return (candidate, "");
            }

            problems.Add(failure);
        }

        var unfetched = await new PackageFetch(privateFolder, path).FetchAsync(program.Package, progress, cancel);
        if ((unfetched ?? await FailureAsync(program, unpacked, cancel)) is not { } still)
        {
            return (unpacked, "");
        }

        problems.Add(still);
        return (
            null,
            $"{string.Join(' ', problems)}\n"
                + $"  Debian, Ubuntu: sudo apt-get install -y --no-install-recommends {program.Package}\n"
                + $"  Elsewhere: install it and set {program.Variable} to the path of its {(program.IsFolder ? "folder" : "program")}"
        );
    }

    private static async Task<string?> FailureAsync(PackagedProgram program, string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            return $"{file} does not exist.";
        }

        var run = await CommandRun.RunAsync(file, [program.Question], Path.GetTempPath(), _limit, cancel);
        return run.Succeeded ? null : $"{file} {program.Question} failed: {run.LastLine.TrimEnd('.')}.";
    }

    /// <summary>Debian keeps the server's programs from the PATH. Where some are on it all the same, the others need not be.</summary>
    private static SearchPath WithPostgreSql(SearchPath path)
    {
        const string Versions = "/usr/lib/postgresql";
        return Directory.Exists(Versions)
            ? new([.. Directory.GetDirectories(Versions).OrderDescending(StringComparer.Ordinal).Select(v => $"{v}/bin"), .. path.Folders])
            : path;
    }
}
