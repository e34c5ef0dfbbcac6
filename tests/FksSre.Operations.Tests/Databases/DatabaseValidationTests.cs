using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Operations.Tests.Databases;

public class DatabaseValidationTests
{
    [Fact]
    public void Legal_database_is_what_was_declared()
    {
        var result = DatabaseValidation.Validate([Declared.Orders]);

        Assert.Empty(result.Findings);
        Assert.Equal(
            new Database(
                "orders_7",
                DatabaseEngine.PostgreSql,
                "orders-postgresql",
                5437,
                "orders",
                "team-seven",
                Tier.High,
                TimeSpan.FromHours(26),
                TimeSpan.FromMinutes(45),
                "select count(*) > 0 from orders",
                "select max(placed)\nfrom orders"
            ),
            result.Value!.Single()
        );
    }

    [Fact]
    public void Databases_are_sorted_by_id_and_none_is_legal()
    {
        var result = DatabaseValidation.Validate([Declared.Orders with { Id = "z" }, Declared.Orders with { Id = "b_1" }]);

        Assert.Equal(["b_1", "z"], result.Value!.Select(database => database.Id));
        Assert.Empty(DatabaseValidation.Validate([]).Value!);
    }

    public static TheoryData<string, Func<DatabaseDeclaration, DatabaseDeclaration>, string> Mistakes =>
        new()
        {
            {
                "id",
                d => d with { Id = "Orders-7" },
                """
                    FKS901 databases/Orders-7/id = Orders-7
                           An id is made of small letters, digits and _, begins with a letter, and has at most 30 characters: backups are found by it.
                           Write e.g. fks_db.
                    """
            },
            {
                "long id",
                d => d with { Id = "a234567890123456789012345678901" },
                """
                    FKS901 databases/a234567890123456789012345678901/id = a234567890123456789012345678901
                           An id is made of small letters, digits and _, begins with a letter, and has at most 30 characters: backups are found by it.
                           Write e.g. fks_db.
                    """
            },
            {
                "host",
                d => d with { Host = "db.example.com" },
                """
                    FKS903 databases/orders_7/host = db.example.com
                           This is no name of a service in the cluster: 1 to 63 small letters, digits and hyphens, neither end a hyphen.
                           Write the name of the server's service, e.g. fks-platform-postgresql.
                    """
            },
            {
                "port",
                d => d with { Port = 65536 },
                """
                    FKS904 databases/orders_7/port = 65536
                           A port is 1 to 65535.
                           Write e.g. 5432.
                    """
            },
            {
                "name",
                d => d with { Name = new string('ü', 32) },
                $"""
                    FKS905 databases/orders_7/name = {new string('ü', 32)}
                           The server's name of a database has 1 to 63 bytes, all of them printable.
                           Write it as \l of psql shows it, e.g. fks_db.
                    """
            },
            {
                "owner",
                d => d with { Owner = " " },
                """
                    FKS906 databases/orders_7/owner = (nothing)
                           Nobody is told when it is not safe.
                           Name the team, e.g. platform.
                    """
            },
            {
                "recovery point too close",
                d => d with { RecoveryPoint = TimeSpan.FromMinutes(119) },
                """
                    FKS907 databases/orders_7/recoveryPoint = 1 h 59 m
                           Dumps cannot hold it: one an hour, proven by a drill half an hour later, leaves the newest proven data up to 2 h old. Point-in-time recovery could, and is not built.
                           Write 2 h or more, or keep this database in a service that archives its write-ahead log.
                    """
            },
            {
                "recovery point too far",
                d => d with { RecoveryPoint = TimeSpan.FromHours(337) },
                """
                    FKS908 databases/orders_7/recoveryPoint = 14 d 1 h
                           No schedule is made for more than 14 d.
                           Write how much may be lost, e.g. 26 h for a dump a day.
                    """
            },
            {
                "recovery time",
                d => d with { RecoveryTime = TimeSpan.FromSeconds(59) },
                """
                    FKS909 databases/orders_7/recoveryTime = 59 s
                           A restore is given a minute to a day.
                           Write e.g. 1 h.
                    """
            },
            {
                "point in time",
                d => d with { PointInTime = true, RecoveryPoint = TimeSpan.FromMinutes(5) },
                """
                    FKS910 databases/orders_7/pointInTime = true
                           Point-in-time recovery is not built: there are dumps, and what happened since the last of them is lost.
                           Write false and a recoveryPoint that dumps can hold, or keep this database in a service that archives its write-ahead log.
                    """
            },
            {
                "smoke query",
                d => d with { SmokeQuery = "" },
                """
                    FKS911 databases/orders_7/smokeQuery = (nothing)
                           A restored database that answers nothing of use would count as proven.
                           Write SQL that gives one t, e.g. select count(*) > 0 from orders.
                    """
            },
            {
                "two queries",
                d => d with { SmokeQuery = "select true; drop table orders" },
                """
                    FKS912 databases/orders_7/smokeQuery = select true; drop table orders
                           One query is asked, without a semicolon and without control characters other than line ends.
                           Write a single select.
                    """
            },
            {
                "newest query",
                d => d with { NewestQuery = "select\tnow()" },
                """
                    FKS912 databases/orders_7/newestQuery = select now()
                           One query is asked, without a semicolon and without control characters other than line ends.
                           Write a single select.
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_told_with_where_value_and_remedy(
        string mistake,
        Func<DatabaseDeclaration, DatabaseDeclaration> make,
        string expected
    )
    {
        var result = DatabaseValidation.Validate([make(Declared.Orders)]);

        Assert.True(result.Value is null, mistake);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', result.Findings));
    }

    [Fact]
    public void Redis_has_neither_a_name_nor_queries()
    {
        var redis = Declared.Orders with { Engine = DatabaseEngine.Redis, Port = null };

        Assert.Equal(
            """
            FKS913 databases/orders_7/name = orders
                   Redis is dumped whole and asked no SQL, so it would be ignored.
                   Remove it.
            FKS913 databases/orders_7/smokeQuery = select count(*) > 0 from orders
                   Redis is dumped whole and asked no SQL, so it would be ignored.
                   Remove it.
            FKS913 databases/orders_7/newestQuery = select max(placed) from orders
                   Redis is dumped whole and asked no SQL, so it would be ignored.
                   Remove it.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', DatabaseValidation.Validate([redis]).Findings)
        );
        Assert.Empty(DatabaseValidation.Validate([redis with { Name = "", SmokeQuery = "", NewestQuery = "" }]).Findings);
    }

    [Theory]
    [InlineData(DatabaseEngine.PostgreSql, 5432)]
    [InlineData(DatabaseEngine.TimescaleDb, 5432)]
    [InlineData(DatabaseEngine.Redis, 6379)]
    public void Port_is_the_engines_own_where_none_is_declared(DatabaseEngine engine, int port)
    {
        var declared = Declared.Orders with { Engine = engine, Port = null };
        declared = engine is DatabaseEngine.Redis ? declared with { Name = "", SmokeQuery = "", NewestQuery = "" } : declared;

        Assert.Equal(port, DatabaseValidation.Validate([declared]).Value!.Single().Port);
    }

    [Fact]
    public void All_mistakes_of_all_databases_are_told_at_once()
    {
        var result = DatabaseValidation.Validate([
            Declared.Orders with
            {
                Id = "",
                Port = 0,
            },
            Declared.Orders with
            {
                Owner = "",
                SmokeQuery = ";",
            },
            Declared.Orders,
        ]);

        Assert.Equal(
            [
                "FKS901 databases/?/id",
                "FKS904 databases/?/port",
                "FKS906 databases/orders_7/owner",
                "FKS912 databases/orders_7/smokeQuery",
                "FKS902 databases/orders_7/id",
            ],
            result.Findings.Select(finding => $"{finding.Code} {finding.Path}")
        );
    }

    [Theory]
    [InlineData(2.0, 1)]
    [InlineData(336.0, 1440)]
    public void Bounds_themselves_are_legal(double recoveryPointHours, int recoveryTimeMinutes) =>
        Assert.Empty(
            DatabaseValidation
                .Validate([
                    Declared.Orders with
                    {
                        Id = "a23456789012345678901234567890",
                        Port = 65535,
                        RecoveryPoint = TimeSpan.FromHours(recoveryPointHours),
                        RecoveryTime = TimeSpan.FromMinutes(recoveryTimeMinutes),
                        NewestQuery = "",
                    },
                ])
                .Findings
        );
}
