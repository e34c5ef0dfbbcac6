namespace Pulumi;

/// <summary>Ends the program with a message meant for its user, without a stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : base(message)
    {
    }

    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal static RunException OutputsHaveIncorrectType(IEnumerable<string> names)
        => new($"[Output] properties are of type Output<T>; these are not: {string.Join(", ", names)}");
}

/// <summary>An error that belongs to a resource.</summary>
internal class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}

/// <summary>A provider refused the arguments of a function.</summary>
internal sealed class InvokeException(string message) : Exception(message);

/// <summary>The engine could not be told something: only the console is left.</summary>
internal sealed class LogException(Exception cause) : Exception($"The engine did not take a log message: {cause.Message}", cause);
