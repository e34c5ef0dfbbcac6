using System.Security.Cryptography;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Ci;

/// <summary>What a runner of GitHub's reads from a job, and from its files. Elsewhere it is plain text.</summary>
/// <param name="screen">Where it is written.</param>
/// <param name="github">Whether there is a runner.</param>
/// <param name="root">Of the repository.</param>
internal sealed class RunnerOutput(Screen screen, GitHubRun github, string root)
{
    private readonly SourcePlaces _places = new(root);

    /// <summary>Text of anybody's: a line of it that looks like a command is none.</summary>
    public void Plain(IEnumerable<string> lines)
    {
        using var end = WithoutCommands();
        foreach (var line in lines)
        {
            screen.Line(line);
        }
    }

    /// <summary>The same for all that is written until the end of what is returned.</summary>
    public IDisposable? WithoutCommands()
    {
        if (!github.IsRunner)
        {
            return null;
        }

        var end = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        screen.Line($"::stop-commands::{end}");
        return new Resumed(() => screen.Line($"::{end}::"));
    }

    /// <summary>Findings beside the lines that they speak of.</summary>
    public void Annotate(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var place = _places.Of(finding.Path);
            if (github.IsRunner)
            {
                screen.Line(Annotation.Of(finding, place));
            }
            else if (place is not null)
            {
                screen.Line(FormattableString.Invariant($"{place.File}:{place.Line}: {finding.Code} {finding.Path}"));
            }
        }
    }

    /// <summary>On the page of the job, below what earlier steps wrote there.</summary>
    public void Summary(string markdown)
    {
        if (github.SummaryFile is { } file)
        {
            File.AppendAllText(file, markdown);
        }
    }

    private sealed class Resumed(Action resume) : IDisposable
    {
        public void Dispose() => resume();
    }
}
