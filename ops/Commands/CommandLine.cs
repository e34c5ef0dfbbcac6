using System.CommandLine;
using FksSre.Ops.Engine;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Runs what was asked for; whatever happens, a person reads sentences and not a stack trace.</summary>
internal static class CommandLine
{
    /// <summary>After Ctrl-C: enough to stop every process of a lab, a Prometheus that writes its data included.</summary>
    private static readonly TimeSpan _timeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Of what is said about a command line: enough to see what is meant, where a whole file was pasted.</summary>
    private const int LongestLine = 500;

    /// <summary>For whoever mends fks.</summary>
    private const string Where = "FKS_DEBUG";

    public static async Task<int> RunAsync(RootCommand root, Screen screen, string[] args)
    {
        // A text that begins with @ is a text: --because "@ada moves it" names no file to read arguments from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            // What was typed, or pasted, stands in these texts: they pass the screen like all others.
            using var errors = new StringWriter();
            await parsed.InvokeAsync(new InvocationConfiguration { Error = errors });
            foreach (var line in errors.ToString().TrimEnd().Split('\n'))
            {
                screen.Error(line.Length > LongestLine ? $"{line[..LongestLine]} ..." : line.TrimEnd('\r'));
            }

            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = parsed.CommandResult.Command is UpdatingCommand ? PulumiEvents.TimeToEnd : _timeToStop,
                }
            );
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException)
        {
            return screen.Fail(
                $"There was no answer in time: {e.InnerException.Message}",
                "Look whether what was asked is overloaded or cut off, then run this again."
            );
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (LabStateUnreadableException e)
        {
            return screen.Fail(e.Message, "Remove that file; if processes of the lab still run, end them by the pids it names.");
        }
        catch (HttpRequestException e)
        {
            return screen.Fail(
                e.Message,
                "Look whether what was asked runs and can be reached from here; for the lab, ./fks status says so."
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return screen.Fail(e.Message, "Look at that file or folder, its rights and the space on its disk, then run this again.");
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable(Where) is null)
        {
            return screen.Fail(
                $"fks itself has a fault here: {e.Message}",
                $"Please report it with the command that you ran; with {Where}=1 set, the same command says where it is."
            );
        }
    }
}
