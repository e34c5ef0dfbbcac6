namespace FksSre.Ops.Tests.Lab;

/// <summary>Remembers reports in the order they came, at once and on the caller's thread.</summary>
internal sealed class ReportLog : IProgress<string>
{
    private readonly List<string> _reports = [];

    public IReadOnlyList<string> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public void Report(string value)
    {
        lock (_reports)
        {
            _reports.Add(value);
        }
    }
}
