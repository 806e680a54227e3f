process.env.HUMAS_TEST_DATABASE = 'sqlite';
