namespace FksSre.Ops.Lab.Processes;

/// <summary>The state file was edited or damaged. Its message is written for the person at the terminal.</summary>
public sealed class LabStateUnreadableException(string file, Exception cause)
    : Exception(
        $"{file} is not a lab's state: {cause.Message}\n"
            + "End the processes listed in it by hand (their pids are in the file, their "
            + "ports in the message of the next start), then delete it.",
        cause
    );
