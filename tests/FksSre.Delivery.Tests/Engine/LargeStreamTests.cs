using FksSre.Delivery.Engine;

namespace FksSre.Delivery.Tests.Engine;

/// <summary>A stream of any length is read, and what stays of it does not grow with it.</summary>
public class LargeStreamTests
{
    /// <summary>Buffers for one line, which are lent out again; the stream itself would be 400 MB as text.</summary>
    private const int Retained = 64 * 1024 * 1024;

    [Fact]
    public void Two_hundred_megabytes_leave_little_behind()
    {
        var events = new EngineEvents();
        var written = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var line in Lines(resources: 100, copies: 1, size: 1_000_000))
        {
            written += line.Length;
            events.Add(line);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        var run = events.End();
        Assert.InRange(written, 200_000_000, 210_000_000);
        Assert.True(after - before < Retained, $"{(after - before) / 1024} KiB stay");
        Assert.Equal((100, 100), (run.Steps.Length, run.Diagnostics.Length));
        Assert.Equal("ConfigMap ns/c-17", run.Steps[17].Resource.ToString());
        Assert.Equal(4_001, run.Diagnostics[17].Message.Length);
        Assert.True(EngineWords.Of(run).Sum(line => line.Length) < 500_000);
    }

    [Fact]
    public void Things_without_number_are_counted_and_not_kept()
    {
        var run = EngineEvents.Read(Lines(resources: 3_017, copies: 2, size: 10));

        Assert.Equal((1_000, 1_000), (run.Steps.Length, run.Diagnostics.Length));
        // Both of each that came after, before and after its step.
        Assert.Equal(2 * 2 * 2_017, run.LeftOut);
        Assert.Contains("8068 more were too many to keep.", EngineWords.Of(run));
    }

    private static IEnumerable<string> Lines(int resources, int copies, int size)
    {
        var padding = new string('x', size);
        for (var copy = 0; copy < copies; copy++)
        {
            for (var i = 0; i < resources; i++)
            {
                var urn = $"urn:pulumi:dev::p::kubernetes:core/v1:ConfigMap::c-{i}";
                yield return """{"resourcePreEvent":{"metadata":{"op":"update","type":"kubernetes:core/v1:ConfigMap","urn":" """.TrimEnd()
                    + $"{urn}\",\"old\":{{\"id\":\"ns/c-{i}\",\"inputs\":{{\"data\":\"{padding}\"}}}}}}}}}}";
                yield return $"{{\"diagnosticEvent\":{{\"severity\":\"error\",\"urn\":\"{urn}\",\"message\":\"{padding}\"}}}}";
            }
        }
    }
}
