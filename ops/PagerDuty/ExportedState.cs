using FksSre.Ops.Input;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Preflight;

namespace FksSre.Ops.PagerDuty;

/// <summary>Where Pulumi's state is had from: a file that was exported, or Pulumi itself. Secrets in it stay encrypted.</summary>
/// <param name="file">Null: Pulumi is asked.</param>
/// <param name="stack">Its name.</param>
internal sealed class ExportedState(string? file, string stack, PulumiProgram pulumi)
{
    /// <summary>In bytes: far more than any state of ours, and less than a device without an end gives.</summary>
    private const int Largest = 256 * 1024 * 1024;

    /// <exception cref="LookFailure">It cannot be had.</exception>
    public async Task<StackState> ReadAsync(CancellationToken cancellation)
    {
        var remedy =
            $"Where Pulumi is signed in: pulumi stack export --stack {stack} --file state.json; "
            + $"then name it here: ./fks oncall preflight {stack} --state state.json";
        try
        {
            var text = file is null ? await pulumi.RunAsync(remedy, cancellation, "stack", "export", "--stack", stack) : OfFile(file);
            return StackState.Read(text, remedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LookFailure(e.Message, remedy, endsAll: false);
        }
    }

    private static string OfFile(string file)
    {
        var (text, problem) = BoundedText.Read(file, Largest);
        return text ?? throw new IOException(problem);
    }
}
